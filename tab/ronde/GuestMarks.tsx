import { Checkbox } from '@fluentui/react-components'
import type { MeView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useEntities } from '../live/useEntities.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import type { RoleHolders } from './useRoleHolders.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  me: MeView
  holders: readonly RoleHolders[]
}

/** Marks people of another school. The app marks guests who sign in by itself. */
export function GuestMarks({ me, holders }: Props) {
  const styles = useOverviewStyles()
  const t = useTexts().ronde.guests
  const act = useAction()
  const { error, attempt } = useAttempt()
  const inWholeRonde = new Set(
    holders.filter(({ gesprekId }) => gesprekId === null).flatMap(({ people }) => people.map(({ id }) => id)),
  )
  const people = [...useEntities('person').values()]
    .filter(({ id, guest }) => guest || inWholeRonde.has(id))
    .sort((a, b) => a.name.localeCompare(b.name))
  const mark = (personId: string, guest: boolean) =>
    void attempt(() => act('guest.mark', { personId, guest }))
  return (
    <fieldset className={styles.marks}>
      <legend className={styles.roleName}>{t.title}</legend>
      <p className={styles.quiet}>{t.text}</p>
      {people.map(({ id, name, guest }) => (
        <Checkbox
          key={id}
          label={name}
          checked={guest}
          disabled={guest && id === me.id}
          onChange={(_, { checked }) => mark(id, checked === true)}
        />
      ))}
      {error && <ErrorNote error={error} />}
    </fieldset>
  )
}
