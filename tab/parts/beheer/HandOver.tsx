import type { BeheerRonde } from '../../../bot/protocol/beheer.ts'
import type { FoundPerson } from '../../../bot/protocol/people.ts'
import { actSurely } from '../../connection/act.ts'
import { usePeople } from '../../hooks/rondes/usePeople.ts'
import { useAttempt } from '../../hooks/useAttempt.ts'
import { usePrivacyTexts } from '../../hooks/usePrivacyTexts.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { PeopleSteps } from '../rondes/PeopleSteps.tsx'
import { PersonPicker } from '../rondes/PersonPicker.tsx'
import { usePrivacyStyles } from './privacyStyles.ts'

/** Gives the ronde another gespreksleider, where who led it cannot. */
export function HandOver({ ronde, onDone }: { ronde: BeheerRonde; onDone(name: string): Promise<void> }) {
  const styles = usePrivacyStyles()
  const t = usePrivacyTexts().beheer
  const people = usePeople(null)
  const { error, attempt } = useAttempt()
  const choose = async ([chosen]: FoundPerson[]) => {
    if (chosen === undefined) return
    const { id: toPersonId, name, guest } = chosen
    const given = await attempt(() => actSurely('ronde.handOver', ronde.id, { toPersonId, name, guest }))
    if (given) await onDone(name)
  }
  return (
    <div className={styles.editor}>
      <PeopleSteps people={people} />
      <div className={styles.wide}>
        <PersonPicker
          label={t.handOverTo}
          hint={t.handOverHint}
          people={people}
          single
          chosen={[]}
          onAdd={choose}
          onRemove={() => undefined}
        />
      </div>
      {people.error && <ErrorNote error={people.error} />}
      {error && <ErrorNote error={error} />}
    </div>
  )
}
