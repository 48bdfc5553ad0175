import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { PeopleSteps } from '../shared/people/PeopleSteps.tsx'
import { PersonPicker } from '../shared/people/PersonPicker.tsx'
import { RondeHints } from '../shared/people/RondeHints.tsx'
import { usePeople } from '../shared/people/usePeople.ts'
import { type DraftGroep, type DraftRole, grantOf, liveGrants } from '../shared/rondeForm/rondeDraft.ts'
import type { DraftKeeper } from '../shared/rondeForm/useRondeDraft.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { draftHints } from './draftHints.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  role: { display: 'flex', flexDirection: 'column', gap: '8px' },
  flag: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
})

interface Props {
  me: PersonRef
  groepen: readonly DraftGroep[]
  keeper: DraftKeeper
}

/** The people of the ronde by role; it flags what is odd and refuses nothing (V2, V3). */
export function MensenStep({ me, groepen, keeper: { draft, change } }: Props) {
  const styles = useStyles()
  const t = useTexts()
  const { mensen } = t.nieuw
  const people = usePeople(null)
  if (!people.known) return <Skeletons rows={6} head={false} />

  const grants = liveGrants(draft, groepen)
  const of = (role: DraftRole, sleutel: string | null) =>
    grants.filter((grant) => grant.role === role && grant.sleutel === sleutel)
  const picker = (label: string, role: DraftRole, sleutel: string | null, hint?: string) => (
    <PersonPicker
      label={label}
      {...(hint !== undefined && { hint })}
      people={people}
      chosen={[
        ...(role === 'gespreksleider' ? [{ id: me.id, name: mensen.you(me.name), removeLabel: null }] : []),
        ...of(role, sleutel).map(({ personId, name }) => ({
          id: personId,
          name,
          removeLabel: t.mensen.removeAs(name, label),
        })),
      ]}
      onAdd={(added) => change({ grants: [...draft.grants, ...added.map(grantOf(role, sleutel))] })}
      onRemove={(personId) =>
        change({
          grants: draft.grants.filter(
            (grant) => grant.personId !== personId || grant.role !== role || grant.sleutel !== sleutel,
          ),
        })
      }
    />
  )
  return (
    <>
      <PeopleSteps people={people} grants />
      {people.error && <ErrorNote reading error={people.error} />}
      <div className={styles.role}>
        {picker(
          t.method.roles.gespreksleider,
          'gespreksleider',
          null,
          `${mensen.youLead} ${t.mensen.leader}`,
        )}
        <RondeHints hints={draftHints(me, grants)} />
      </div>
      <div className={styles.role}>
        {picker(t.method.roles.verslaggever, 'verslaggever', null)}
        {of('verslaggever', null).length === 0 && <p className={styles.flag}>{mensen.noVerslaggever}</p>}
      </div>
      {picker(t.method.roles.opdrachtgever, 'opdrachtgever', null)}
      {groepen
        .filter((groep) => groep.on)
        .map((groep) => {
          const count = of('deelnemer', groep.sleutel).length
          const { min, max } = groep.grootte
          return (
            <div key={groep.sleutel} className={styles.role}>
              {picker(mensen.deelnemersOf(groep.kort), 'deelnemer', groep.sleutel)}
              <p className={styles.flag} role="status">
                {mensen.count(count, min, max)}
                {count > 0 && count < min && `. ${mensen.fewer}`}
                {count > max && `. ${mensen.more}`}
                {groep.anoniem && count > 0 && count < 4 && ` ${mensen.anonymous}`}
              </p>
            </div>
          )
        })}
    </>
  )
}
