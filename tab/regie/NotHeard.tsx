import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { Initials } from '../ui/Initials.tsx'
import { shortNames } from '../ui/names.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '32px',
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  list: { display: 'contents' },
  item: { listStyle: 'none' },
  person: {
    position: 'relative',
    gap: '8px',
    minWidth: 0,
    minHeight: '32px',
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  all: { color: tokens.colorNeutralForeground3 },
})

interface Props {
  people: readonly PersonRef[]
  /** All deelnemers: a first name that two people share is not enough. */
  everybody: readonly PersonRef[]
  justHeard: PersonRef | null
  onHeard: (person: PersonRef, heard: boolean) => void
}

/** Tapping a name marks it as heard. */
export function NotHeard({ people, everybody, justHeard, onHeard }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  const names = shortNames(everybody.map(({ name }) => name))
  return (
    <section className={styles.root} aria-label={t.notHeard}>
      <h2 className={styles.name}>{people.length > 0 ? t.notHeard : t.allHeard}</h2>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.item}>
            <Button
              appearance="subtle"
              className={styles.person}
              title={`${person.name} ${t.isHeard}`}
              onClick={() => onHeard(person, true)}
            >
              <Initials name={person.name} />
              {names.get(person.name)} <VisuallyHidden>{t.isHeard}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      {justHeard && (
        <Button appearance="transparent" className={styles.person} onClick={() => onHeard(justHeard, false)}>
          <span className={styles.all}>{t.heardUndo(names.get(justHeard.name) ?? justHeard.name)}</span>
        </Button>
      )}
    </section>
  )
}
