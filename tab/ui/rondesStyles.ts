import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const beside = '@media (min-width: 900px)'

export const useRondesStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1344px',
    margin: '0 auto',
    padding: '24px 16px 72px',
    '@media (min-width: 640px)': { padding: '40px clamp(24px, 6vw, 72px) 72px' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '8px',
    minHeight: '40px',
  },
  make: { whiteSpace: 'nowrap' },
  refused: { maxWidth: '680px', marginBlockStart: '24px' },
  foot: { marginBlockStart: '40px' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', lineHeight: '32px' },
  title: { ...typographyStyles.title2, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: '40px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  line: {
    position: 'relative',
    display: 'grid',
    gap: '16px',
    margin: '0 -16px',
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [beside]: {
      gridTemplateColumns: 'minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1fr) 20px',
      gap: '48px',
      alignItems: 'center',
    },
  },
  name: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance', overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    '&:focus-visible': { outlineStyle: 'none' },
    '&:focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  phase: { ...typographyStyles.body1Strong, margin: '0 0 6px' },
  strip: { marginBlockEnd: '6px' },
  next: { ...typographyStyles.body1, margin: 0, textWrap: 'balance' },
  now: {
    position: 'relative',
    zIndex: 1,
    display: 'inline-block',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
  },
  chevron: {
    display: 'none',
    fontSize: '20px',
    color: tokens.colorNeutralForeground2,
    [beside]: { display: 'block' },
  },
})
