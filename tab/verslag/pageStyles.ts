import { makeStyles, tokens } from '@fluentui/react-components'

/** The page of the verslag: its columns, beside the drawer or alone. */
export const usePageStyles = makeStyles({
  split: {
    '@media (min-width: 1100px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 328px',
      minHeight: '100vh',
    },
  },
  page: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: '16px 16px 112px',
    '@media (min-width: 640px)': { padding: '24px 24px 72px' },
    '@media (min-width: 1100px)': { padding: '24px 32px 72px' },
  },
  pageBesideDrawer: {
    margin: 0,
    maxWidth: '872px',
    '@media (min-width: 1500px)': { marginInlineStart: 'auto' },
  },
  undo: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 4,
    marginTop: '16px',
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { insetBlockEnd: '64px' },
  },
  columns: {
    display: 'block',
    marginTop: '24px',
    '@media (min-width: 900px)': {
      display: 'grid',
      gridTemplateColumns: '164px minmax(0, 1fr)',
      columnGap: '36px',
      marginTop: '40px',
    },
    '@media (min-width: 1100px)': { gridTemplateColumns: '188px minmax(0, 1fr)', columnGap: '44px' },
  },
  columnsBesideDrawer: {
    '@media (min-width: 1100px)': { gridTemplateColumns: '164px minmax(0, 1fr)', columnGap: '36px' },
  },
  wide: { display: 'none', '@media (min-width: 900px)': { display: 'block' } },
  narrow: { marginBottom: '24px', '@media (min-width: 900px)': { display: 'none' } },
})
