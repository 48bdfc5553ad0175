import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { marginTop: '40px' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyle: 'none', margin: '4px -8px 0', padding: 0 },
  row: {
    width: '100%',
    minWidth: 0,
    minHeight: '40px',
    padding: '0 8px',
    gap: '12px',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  title: { flexGrow: 1, minWidth: 0 },
  aside: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
})

export interface OtherThema {
  id: string
  titel: string
  says: string
}

/** Thema's that were on the table, to read back one's own answers. */
export function OtherThemas({
  themas,
  onShow,
}: {
  themas: readonly OtherThema[]
  onShow: (id: string) => void
}) {
  const t = useTexts().antwoorden
  const styles = useStyles()
  if (themas.length === 0) return null
  return (
    <nav className={styles.root} aria-label={t.others}>
      <h2 className={styles.name}>{t.others}</h2>
      <ul className={styles.list}>
        {themas.map(({ id, titel, says }) => (
          <li key={id}>
            <Button appearance="subtle" className={styles.row} onClick={() => onShow(id)}>
              <span className={styles.title}>{titel}</span>
              <span className={styles.aside}>{says}</span>
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
