import { Checkbox } from '@fluentui/react-components'
import type { MeView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useEntities } from '../live/useEntities.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useTexts } from './useTexts.ts'

/** Who is here from another school; the app knows it by itself of who signed in, and can be told of others. */
export function GuestMarks({ me }: { me: MeView }) {
  const styles = useOverviewStyles()
  const t = useTexts().ronde.guests
  const act = useAction()
  const { error, attempt } = useAttempt()
  const people = [...useEntities('person').values()]
    .filter(({ roles, guest }) => guest || roles.some((role) => role !== 'deelnemer'))
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
