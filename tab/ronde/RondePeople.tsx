import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeView, PersonRef } from '../../bot/protocol/view.ts'
import { lazyPart } from '../live/lazyPart.ts'
import { useEntities, useOnly } from '../live/useEntities.ts'
import { LazyPart } from '../shared/loading/LazyPart.tsx'
import { RondeHints } from '../shared/people/RondeHints.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { useRoleHolders } from './useRoleHolders.ts'
import { useTexts } from './useTexts.ts'

const GuestMarks = lazyPart(async () => (await import('./GuestMarks.tsx')).GuestMarks)
const RoleEditors = lazyPart(async () => (await import('./RoleEditors.tsx')).RoleEditors)

/** Who holds which role, with a button to edit it. */
export function RondePeople({ me }: { me: MeView }) {
  const styles = useOverviewStyles()
  const t = useTexts()
  const holders = useRoleHolders()
  const hints = useOnly('ronde')?.hints ?? []
  const [changing, setChanging] = useState(false)
  const mayChange = me.acts.includes('role.grant')
  // A groep without people is shown with its gesprek already.
  const shown = holders.filter(
    ({ leads, people, gesprekId }) => people.length > 0 || leads || (mayChange && gesprekId === null),
  )
  const guests = useEntities('person')
  const nameWithGuest = ({ id, name }: PersonRef) =>
    guests.get(id)?.guest ? t.mensen.guestNamed(name) : name
  return (
    <section className={styles.part} aria-label={t.ronde.people}>
      <div className={styles.partHead}>
        <h2 className={styles.partTitle}>{t.ronde.people}</h2>
        {mayChange && (
          <Button
            appearance="subtle"
            className={styles.edge}
            aria-expanded={changing}
            aria-label={changing ? t.ronde.donePeople : t.ronde.changePeople}
            onClick={() => setChanging(!changing)}
          >
            {changing ? t.ronde.donePeople : t.ronde.change}
          </Button>
        )}
      </div>
      {hints.length > 0 && (
        <div className={styles.trouble}>
          <RondeHints hints={hints} />
        </div>
      )}
      <div className={styles.people}>
        {changing ? (
          <LazyPart rows={4}>
            <RoleEditors holders={holders} />
            <GuestMarks me={me} holders={holders} />
          </LazyPart>
        ) : (
          shown.map(({ key, name, people }) => (
            <div key={key}>
              <h3 className={styles.roleName}>{name}</h3>
              <p className={people.length > 0 ? styles.names : styles.quiet}>
                {people.length > 0 ? t.format.list(people.map(nameWithGuest)) : t.ronde.nobody}
              </p>
            </div>
          ))
        )}
      </div>
    </section>
  )
}
