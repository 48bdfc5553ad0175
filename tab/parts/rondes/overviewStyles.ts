import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const beside = '@media (min-width: 768px)'

export const useOverviewStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1104px',
    margin: '0 auto',
    padding: '24px 16px 72px',
    '@media (min-width: 640px)': { padding: '40px clamp(24px, 6vw, 72px) 72px' },
  },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '16px' },
  title: { ...typographyStyles.title2, margin: '24px 0 4px', textWrap: 'balance', overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  intro: {
    display: 'grid',
    gap: '24px',
    alignItems: 'end',
    [beside]: { gridTemplateColumns: 'minmax(0, 1fr) 320px', gap: '48px' },
  },
  part: { marginBlockStart: '56px' },
  partHead: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '16px',
    minHeight: '32px',
  },
  partTitle: { ...typographyStyles.subtitle1, margin: 0 },
  day: { ...typographyStyles.body1Strong, margin: '20px 0 4px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gap: '2px 24px',
    paddingBlock: '12px',
    alignItems: 'baseline',
    [beside]: { gridTemplateColumns: '104px minmax(0, 1.1fr) minmax(0, 1fr) 224px' },
  },
  time: {
    ...typographyStyles.body1,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  groep: { ...typographyStyles.subtitle2, margin: 0 },
  state: { ...typographyStyles.body1, margin: 0 },
  now: { fontWeight: tokens.fontWeightSemibold },
  places: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', alignItems: 'center', minHeight: '32px' },
  refused: { maxWidth: '680px', marginTop: '24px' },
  place: { fontWeight: tokens.fontWeightSemibold, lineHeight: '32px' },
  press: { lineHeight: '32px' },
  planner: {
    gridColumn: '1 / -1',
    paddingBlock: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  buttons: { display: 'flex', gap: '8px' },
  people: {
    display: 'grid',
    gap: '24px 48px',
    marginBlockStart: '16px',
    [beside]: { gridTemplateColumns: '1fr 1fr' },
  },
  trouble: { marginBlockStart: '8px' },
  roleName: { ...typographyStyles.body1Strong, margin: 0 },
  names: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
})
