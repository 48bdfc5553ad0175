import type { FoundPerson } from '../../bot/protocol/people.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useOnly } from '../live/useEntities.ts'
import { PeopleSteps } from '../shared/people/PeopleSteps.tsx'
import { PersonPicker } from '../shared/people/PersonPicker.tsx'
import { type People, usePeople } from '../shared/people/usePeople.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import type { RoleHolders } from './useRoleHolders.ts'
import { useTexts } from './useTexts.ts'

/** Grants and revokes roles; every change is sent at once. */
export function RoleEditors({ holders }: { holders: readonly RoleHolders[] }) {
  const people = usePeople(useOnly('ronde')?.id ?? null)
  if (!people.known) return <Skeletons rows={4} head={false} />
  return (
    <>
      <PeopleSteps people={people} grants />
      {people.error && <ErrorNote reading error={people.error} />}
      {holders.map((holder) => (
        <RoleEditor key={holder.key} holder={holder} people={people} />
      ))}
    </>
  )
}

function RoleEditor({ holder, people }: { holder: RoleHolders; people: People }) {
  const styles = useOverviewStyles()
  const texts = useTexts()
  const t = texts.mensen
  const act = useAction()
  const { error, attempt } = useAttempt()
  const { role, leads, gesprekId, name } = holder
  const within = gesprekId === null ? {} : { gesprekId }
  const grant = async (added: FoundPerson[]) => {
    for (const { id: personId, name, guest } of added) {
      await act('role.grant', { personId, name, role, ...within, ...(guest && { guest }) })
    }
  }
  return (
    <div>
      <PersonPicker
        label={name}
        {...(leads && { hint: texts.mensen.leader })}
        people={people}
        chosen={holder.people.map((person) => ({
          ...person,
          removeLabel: t.removeAs(person.name, name),
        }))}
        onAdd={(added) => void attempt(() => grant(added))}
        onRemove={(personId) => void attempt(() => act('role.revoke', { personId, role, ...within }))}
      />
      {error && (
        <div className={styles.trouble}>
          <ErrorNote error={error} />
        </div>
      )}
    </div>
  )
}
