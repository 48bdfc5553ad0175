import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { focus } from './verslagStyles.ts'

/** The list of thema’s beside the text. */
export const useNavStyles = makeStyles({
  select: { width: '100%', minWidth: 0 },
  nav: { listStyleType: 'none', margin: 0, padding: 0 },
  navItem: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    width: '100%',
    marginBottom: '10px',
    padding: '2px 0',
    textAlign: 'start',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    hyphens: 'auto',
    '& > span': { minWidth: 0, overflowWrap: 'break-word' },
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': focus,
  },
  navNumber: { color: tokens.colorNeutralForeground3 },
  navOn: { fontWeight: tokens.fontWeightSemibold },
  navNumberOn: { color: tokens.colorBrandForeground1 },
  navNote: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
})
