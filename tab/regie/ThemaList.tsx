import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { Section } from './Section.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '0 -8px', padding: 0 },
  row: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '32px',
    gap: '12px',
    padding: '0 8px',
    fontWeight: tokens.fontWeightRegular,
    justifyContent: 'flex-start',
    textAlign: 'left',
  },
  number: { width: '12px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  minutes: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
})

export interface ThemaRow {
  id: string
  number: number | null
  titel: string
  minutes: string
  /** What pressing it does; screen readers say this before the row. */
  says: string
}

interface Props {
  name: string
  aside?: string
  rows: readonly ThemaRow[]
  /** People who may not open a thema see the same rows without buttons. */
  readOnly: boolean
  onOpen: (themaId: string) => void
}

/** The thema's, each of which can be opened. */
export function ThemaList({ name, aside, rows, readOnly, onOpen }: Props) {
  const styles = useStyles()
  return (
    <Section name={name} aside={aside}>
      <ul className={styles.list}>
        {rows.map(({ id, number, titel, minutes, says }) => {
          const words = (
            <>
              <span className={styles.number}>{number}</span>
              <span className={styles.title}>{titel}</span>
              <span className={styles.minutes}>{minutes}</span>
            </>
          )
          return (
            <li key={id}>
              {readOnly ? (
                <span className={styles.row}>{words}</span>
              ) : (
                <Button appearance="subtle" className={styles.row} title={titel} onClick={() => onOpen(id)}>
                  <VisuallyHidden>{says}</VisuallyHidden>
                  {words}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
