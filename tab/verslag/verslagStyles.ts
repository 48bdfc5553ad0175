import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const focus = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  borderRadius: tokens.borderRadiusSmall,
}

/** What several parts of the page share. */
export const useVerslagStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: '12px 0 0', color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  part: { marginTop: '40px' },
  partHead: { ...typographyStyles.body1Strong, margin: '0 0 12px', textWrap: 'balance' },
  who: {
    ...typographyStyles.body1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& li': { marginBottom: '10px' },
  },
  about: { marginBottom: '32px' },
  themaTitle: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  themaPart: { '& + &': { marginTop: '48px' } },
  withIcon: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  act: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    textAlign: 'start',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': focus,
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '0 24px', marginTop: '4px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px', marginTop: '28px' },
  field: { marginTop: '8px' },
})
