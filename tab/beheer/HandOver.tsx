import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { BeheerRonde } from '../../bot/protocol/beheer.ts'
import type { FoundPerson } from '../../bot/protocol/people.ts'
import { actWithRetry } from '../live/act.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { PeopleSteps } from '../shared/people/PeopleSteps.tsx'
import { PersonPicker } from '../shared/people/PersonPicker.tsx'
import { usePeople } from '../shared/people/usePeople.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'

/** Hands the ronde over when its gespreksleider no longer can. Choosing and confirming are two steps, because the new one reads all words. */
export function HandOver({ ronde, onDone }: { ronde: BeheerRonde; onDone(name: string): Promise<void> }) {
  const styles = usePrivacyStyles()
  const t = useTexts().beheer
  // A Beheerder is in no chat of a gesprek, so an empty result from chats is not reported.
  const people = usePeople(null)
  const { busy, error, attempt } = useAttempt()
  const [chosen, setChosen] = useState<FoundPerson | null>(null)
  const give = async () => {
    if (chosen === null || busy) return
    const { id: toPersonId, name, guest } = chosen
    const given = await attempt(() => actWithRetry('ronde.handOver', ronde.id, { toPersonId, name, guest }))
    if (given) await onDone(name)
  }
  return (
    <div className={styles.editor}>
      <PeopleSteps
        grants
        people={{ ...people, missing: people.missing.filter(({ step }) => step !== 'chats') }}
      />
      <div className={styles.wide}>
        <PersonPicker
          label={t.handOverTo}
          hint={t.handOverHint}
          people={people}
          single
          chosen={chosen ? [{ ...chosen, removeLabel: t.handOverNot(chosen.name) }] : []}
          onAdd={([found]) => found && setChosen(found)}
          onRemove={() => setChosen(null)}
        />
      </div>
      {people.error && <ErrorNote reading error={people.error} />}
      {error && <ErrorNote error={error} />}
      {chosen && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void give()}>
          {t.handOverNow(chosen.name)}
        </Button>
      )}
    </div>
  )
}
