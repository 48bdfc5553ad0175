import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { Initials } from '../ui/Initials.tsx'
import { Section } from './Section.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '8px', minHeight: '40px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground3 },
})

interface Props {
  people: readonly PersonRef[]
  onAccept: (person: PersonRef) => void
}

/** People who answered without being on the list of deelnemers (G4). */
export function Proposed({ people, onAccept }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  return (
    <Section name={t.proposed}>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.row}>
            <Initials name={person.name} />
            <span className={styles.name}>{person.name}</span>
            <Button aria-label={t.acceptName(person.name)} onClick={() => onAccept(person)}>
              {t.accept}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{t.proposedText}</p>
    </Section>
  )
}
