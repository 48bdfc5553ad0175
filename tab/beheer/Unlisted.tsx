import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { PeopleSteps } from '../shared/people/PeopleSteps.tsx'
import { PersonPicker } from '../shared/people/PersonPicker.tsx'
import { usePeople } from '../shared/people/usePeople.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Chooses a person who is in no list, and may have written in a gesprek with anonymous thema's that goes on (X3.y). */
export function Unlisted({ onChosen }: { onChosen(person: PersonRef): void }) {
  const styles = usePrivacyStyles()
  const t = useTexts().people
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.part}>
      <Button
        appearance="subtle"
        className={styles.outdent}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t.unlisted}
      </Button>
      {open && <Ways onChosen={onChosen} />}
    </section>
  )
}

function Ways({ onChosen }: { onChosen(person: PersonRef): void }) {
  const styles = usePrivacyStyles()
  const t = useTexts().people
  // A Beheerder is in no chat of a gesprek, so an empty result from chats is not reported.
  const people = usePeople(null)
  const [id, setId] = useState('')
  const [off, setOff] = useState(false)
  const show = (event: FormEvent): void => {
    event.preventDefault()
    const typed = id.trim().toLowerCase()
    setOff(!GUID.test(typed))
    if (GUID.test(typed)) onChosen({ id: typed, name: typed })
  }
  return (
    <form className={styles.editor} onSubmit={show}>
      <p className={styles.line}>{t.unlistedHint}</p>
      <PeopleSteps people={{ ...people, missing: people.missing.filter(({ step }) => step !== 'chats') }} />
      <div className={styles.wide}>
        <PersonPicker
          label={t.unlistedSearch}
          people={people}
          single
          chosen={[]}
          onAdd={([found]) => found && onChosen(found)}
          onRemove={() => {}}
        />
      </div>
      {people.error && <ErrorNote reading error={people.error} />}
      <Field
        label={t.entraId}
        className={styles.wide}
        {...(off && { validationState: 'warning', validationMessage: t.entraIdOff })}
      >
        <Input
          appearance="filled-darker"
          autoComplete="off"
          value={id}
          onChange={(_, { value }) => setId(value)}
        />
      </Field>
      <Button type="submit">{t.show}</Button>
    </form>
  )
}
