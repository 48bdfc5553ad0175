import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const beside = '@media (min-width: 900px)'

export const useStepStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    padding: '24px 16px 72px',
    // Bounded, because media queries are ordered by their text and this one must not win from the next.
    '@media (min-width: 640px) and (max-width: 899px)': { padding: '40px clamp(24px, 6vw, 72px) 72px' },
    [beside]: {
      display: 'grid',
      gridTemplateColumns: '192px minmax(0, 736px)',
      gap: '72px',
      padding: '40px 72px 72px',
    },
  },
  back: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    '&:hover': { color: tokens.colorBrandForegroundLinkHover },
    '&:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 16px',
    listStyleType: 'none',
    margin: '8px 0 24px',
    padding: 0,
    [beside]: { flexDirection: 'column', gap: '8px', margin: '32px 0 0' },
  },
  step: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    gap: '12px',
    alignItems: 'center',
    minHeight: '40px',
    minWidth: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    '&:disabled': { cursor: 'default' },
    '&:hover:enabled': { color: tokens.colorNeutralForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  stepNow: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // One row at 320 px: the other steps show their digit only.
  stepName: {
    '@media (max-width: 479px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  title: { ...typographyStyles.title2, margin: 0, textWrap: 'balance' },
  text: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    margin: '8px 0 28px',
    maxWidth: '560px',
    color: tokens.colorNeutralForeground3,
    textWrap: 'balance',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '28px' },
  pair: { display: 'grid', gap: '24px', '@media (min-width: 640px)': { gridTemplateColumns: '1fr 1fr' } },
  label: {
    '& label': {
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase300,
      lineHeight: '20px',
    },
    '& .fui-Field__hint': { fontSize: tokens.fontSizeBase300, lineHeight: '20px', textWrap: 'pretty' },
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  hint: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: '12px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px 16px',
    marginBlockStart: '40px',
  },
  buttons: { display: 'flex', gap: '8px', marginInlineStart: 'auto' },
})
