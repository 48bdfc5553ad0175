import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useRef } from 'react'
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

/** The name that was pressed goes away: the focus moves to the next one, else to the former one, else to the heading. */
function focusNeighbour(section: HTMLElement | null, personId: string): void {
  const people = [...(section?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
  const at = people.findIndex(({ dataset }) => dataset.person === personId)
  const next = people[at + 1] ?? people[at - 1] ?? section?.querySelector('h2')
  next?.focus()
}

/** Tapping a name marks it as heard. */
export function NotHeard({ people, everybody, justHeard, onHeard }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  const list = useRef<HTMLElement>(null)
  const names = shortNames(everybody.map(({ name }) => name))
  return (
    <section ref={list} className={styles.root} aria-label={t.notHeard}>
      <h2 className={styles.name} tabIndex={-1}>
        {people.length > 0 ? t.notHeard : t.allHeard}
      </h2>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.item}>
            <Button
              appearance="subtle"
              className={styles.person}
              title={`${person.name} ${t.isHeard}`}
              onClick={() => {
                focusNeighbour(list.current, person.id)
                onHeard(person, true)
              }}
              data-person={person.id}
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
