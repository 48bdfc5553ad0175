import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { pageStyles } from '../ui/pageStyles.ts'

const beside = '@media (min-width: 900px)'
// Too narrow for four columns: put each role above its own three cells.
const narrow = '@media (max-width: 559px)'

export const useHelpStyles = makeStyles({
  page: { ...pageStyles.page, maxWidth: '1120px' },
  title: pageStyles.title,
  lead: pageStyles.lead,
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gap: '24px',
    alignItems: 'center',
    marginBlockStart: '72px',
    [beside]: { gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 5fr)', gap: '72px' },
  },
  number: {
    ...typographyStyles.largeTitle,
    margin: 0,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  stepTitle: { ...typographyStyles.title3, margin: '4px 0 8px', textWrap: 'balance' },
  head: { ...typographyStyles.title3, margin: '72px 0 16px', textWrap: 'balance' },
  text: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    margin: '8px 0 0',
    maxWidth: '680px',
    textWrap: 'pretty',
  },
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    // The contrast theme shows no shadows.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  narrow: { maxWidth: '320px', justifySelf: 'center' },
  // Positioned, because the text for screen readers in it would otherwise widen the page.
  wide: { overflowX: 'auto', position: 'relative' },
  table: {
    borderCollapse: 'collapse',
    marginBlockEnd: '8px',
    [narrow]: {
      display: 'block',
      '& caption, & thead, & tbody': { display: 'block' },
      '& tr': { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', columnGap: '12px' },
      '& thead td': { display: 'none' },
    },
  },
  caption: { captionSide: 'top', textAlign: 'start' },
  column: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    verticalAlign: 'bottom',
    padding: '0 8px 8px',
    width: '168px',
    minWidth: '80px',
    hyphens: 'auto',
    textWrap: 'balance',
    [narrow]: { width: 'auto', padding: '0 0 8px', textAlign: 'start' },
  },
  row: {
    ...typographyStyles.body1Strong,
    textAlign: 'start',
    padding: '12px 16px 12px 0',
    minWidth: '112px',
    [narrow]: { gridColumn: '1 / -1', padding: '12px 0 0' },
  },
  note: {
    ...typographyStyles.body1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    maxWidth: '240px',
    textWrap: 'pretty',
  },
  cell: { textAlign: 'center', padding: '8px', [narrow]: { textAlign: 'start', padding: '4px 0' } },
  sees: { color: tokens.colorCompoundBrandForeground1, verticalAlign: 'middle' },
  seesNot: { color: tokens.colorNeutralForeground4, verticalAlign: 'middle' },
  troubles: { maxWidth: '760px', marginInline: '-12px' },
})
