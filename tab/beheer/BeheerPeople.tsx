import { Button, SearchBox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Erasures as ErasuresView, KnownPeople } from '../../bot/protocol/privacy.ts'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { useFetched } from '../live/useFetched.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Initials } from '../ui/Initials.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { Erasures } from './Erasures.tsx'
import { PersonDetail } from './PersonDetail.tsx'
import { Unlisted } from './Unlisted.tsx'
import { useTexts } from './useTexts.ts'

/** All people in rondes of the school: find where a person occurs, and erase them on request. */
export function BeheerPeople() {
  const people = useFetched<KnownPeople>('/api/beheer/people')
  const erasures = useFetched<ErasuresView>('/api/erasures')
  const [chosen, setChosen] = useState<PersonRef | null>(null)
  const onErased = () => {
    setChosen(null)
    void people.reload()
    void erasures.reload()
  }
  if (chosen) return <PersonDetail person={chosen} onBack={() => setChosen(null)} onErased={onErased} />
  if (people.error) return <ErrorNote reading error={people.error} onRetry={people.reload} />
  if (people.value === null) return <Skeletons rows={6} head={false} />
  return (
    <>
      <Choose people={people.value.people} onChosen={setChosen} />
      <Unlisted onChosen={setChosen} />
      <Erasures erasures={erasures} onDone={people.reload} />
    </>
  )
}

function Choose({ people, onChosen }: { people: KnownPeople['people']; onChosen(person: PersonRef): void }) {
  const styles = usePrivacyStyles()
  const t = useTexts().people
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const found = people.filter(({ name }) => name.toLowerCase().includes(wanted))
  return (
    <>
      <SearchBox
        className={styles.search}
        appearance="filled-darker"
        aria-label={t.search}
        placeholder={t.search}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {found.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ul className={styles.names}>
        {found.map((person) => (
          <li key={person.id}>
            <Button appearance="subtle" className={styles.person} onClick={() => onChosen(person)}>
              <Initials name={person.name} />
              <span dir="auto">{person.name}</span>
              <span className={styles.quiet}>{t.inRondes(person.rondes)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
