import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { focus } from './verslagStyles.ts'

/** What stands beside a paragraph: correcties and opmerkingen. */
export const useSideStyles = makeStyles({
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    padding: '8px 0 12px',
    '@media (min-width: 1100px)': { padding: '10px 0 0' },
  },
  sideCard: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    gap: '2px 12px',
    ':focus-visible': focus,
  },
  sideBody: { gridColumn: 2, margin: 0, overflowWrap: 'anywhere' },
  change: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, marginTop: '4px' },
})
