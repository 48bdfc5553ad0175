import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** The head of the page, with who writes. */
export const useHeadStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', minHeight: '40px' },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance', overflowWrap: 'anywhere' },
  chip: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    padding: '4px 12px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  grow: { flexGrow: 1 },
  writers: { display: 'inline-flex', '& > * + *': { marginInlineStart: '-6px' } },
  big: { minHeight: '40px' },
  /** In reach of the thumb on a narrow screen. */
  primary: {
    '@media (max-width: 639px)': {
      position: 'fixed',
      insetBlockEnd: 0,
      insetInline: 0,
      zIndex: 5,
      padding: '12px 16px',
      backgroundColor: tokens.colorNeutralBackground1,
      '& button': { width: '100%' },
    },
  },
})
