import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { pageStyles } from '../../ui/pageStyles.ts'

const beside = '@media (min-width: 768px)'

export const usePrivacyStyles = makeStyles({
  page: { ...pageStyles.page, maxWidth: '1104px' },
  title: pageStyles.title,
  lead: pageStyles.lead,
  tabs: {
    marginInlineStart: '-10px',
    marginBlockStart: '24px',
    flexWrap: 'wrap',
    // One row at 320 px.
    '@media (max-width: 399px)': {
      marginInlineStart: '-6px',
      '& [role=tab]': { paddingInline: '4px' },
      '& [role=tab]::before, & [role=tab]::after': { left: '4px', right: '4px' },
    },
  },
  body: { marginBlockStart: '24px' },
  part: { marginBlockStart: '56px' },
  partTitle: { ...typographyStyles.subtitle1, margin: '0 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gap: '8px 48px',
    paddingBlock: '16px',
    [beside]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)' },
  },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  quiet: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  // One column on a phone, two or three where there is space; names are short.
  names: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    columnGap: '24px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
  },
  under: {
    ...typographyStyles.body1,
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
  someone: {
    ...typographyStyles.title3,
    margin: '12px 0 16px',
    textWrap: 'balance',
    overflowWrap: 'anywhere',
  },
  refused: { maxWidth: '680px', marginBlock: '16px' },
  outdent: { marginInlineStart: '-12px' },
  // Fluent's text under a field is smaller than our smallest size.
  field: { '& .fui-Field__hint': { ...typographyStyles.body1, textWrap: 'pretty' } },
  months: { width: '104px' },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  text: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    margin: '0 0 12px',
    maxWidth: '680px',
    textWrap: 'pretty',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    marginInlineStart: '-8px',
    '& button': { minWidth: 0, paddingInline: '8px' },
  },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginBlockStart: '12px' },
  editor: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    maxWidth: '560px',
    paddingBlock: '8px',
  },
  wide: { width: '100%' },
  search: { width: '100%', maxWidth: '400px', marginBlockEnd: '12px' },
  person: {
    width: '100%',
    maxWidth: '560px',
    justifyContent: 'flex-start',
    gap: '12px',
    minHeight: '48px',
    padding: '0 12px',
    marginInlineStart: '-12px',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
})
