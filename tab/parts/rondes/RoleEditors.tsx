import type { PersonRef } from '../../../bot/protocol/view.ts'
import { usePeople } from '../../hooks/rondes/usePeople.ts'
import type { RoleHolders } from '../../hooks/rondes/useRoleHolders.ts'
import { useAction } from '../../hooks/useAction.ts'
import { useAttempt } from '../../hooks/useAttempt.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Skeletons } from '../Skeletons.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { PersonPicker } from './PersonPicker.tsx'

/** Giving roles and taking them back, each at once. */
export function RoleEditors({ holders }: { holders: readonly RoleHolders[] }) {
  const { people, error } = usePeople()
  if (error) return <ErrorNote error={error} />
  if (!people) return <Skeletons rows={4} head={false} />
  return holders.map((holder) => <RoleEditor key={holder.key} holder={holder} people={people} />)
}

function RoleEditor({ holder, people }: { holder: RoleHolders; people: readonly PersonRef[] }) {
  const styles = useOverviewStyles()
  const t = useTexts().rondes.nieuw.mensen
  const act = useAction()
  const { error, attempt } = useAttempt()
  const { role, gesprekId, name } = holder
  const within = gesprekId === null ? {} : { gesprekId }
  return (
    <div>
      <PersonPicker
        label={name}
        people={people}
        chosen={holder.people.map((person) => ({
          ...person,
          removeLabel: t.remove(person.name, name),
        }))}
        onAdd={(person) =>
          void attempt(() => act('ronde.grant', { personId: person.id, name: person.name, role, ...within }))
        }
        onRemove={(personId) => void attempt(() => act('ronde.revoke', { personId, role, ...within }))}
      />
      {error && (
        <div className={styles.trouble}>
          <ErrorNote error={error} />
        </div>
      )}
    </div>
  )
}
