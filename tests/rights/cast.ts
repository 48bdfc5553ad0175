import type { PersonWho, Who } from '../../bot/domain/who.ts'
import {
  bram,
  guest,
  joke,
  marleen,
  nadia,
  OTHER_TENANT,
  personIdOf,
  sanne,
  TENANT,
  wouter,
} from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

const person = (oid: string, name: string, appRoles: PersonWho['appRoles'] = []): PersonWho => ({
  kind: 'person',
  tid: TENANT,
  oid,
  name,
  appRoles,
})

/** A gespreksleider without app roles. */
export const leader = person(personIdOf('anneke'), 'Anneke Visser')
const elsewhere = person(personIdOf('elsewhere'), 'Deelnemer van groep 3')
const reader = person(personIdOf('meelezer'), 'Meelezer')
const otherLeader = person(personIdOf('other-leader'), 'Leidt een andere ronde')

/** The people of the rights table, by column. */
export const cast: Readonly<Record<string, Who>> = {
  gespreksleider: leader,
  verslaggever: bram,
  opdrachtgever: nadia,
  'deelnemer here': joke,
  'deelnemer elsewhere': elsewhere,
  meelezer: reader,
  onbevestigd: sanne,
  'no role': person(personIdOf('nobody'), 'Collega zonder rol'),
  'other ronde': otherLeader,
  // The person id of a gespreksleider, in another tenant.
  'other school': { ...leader, tid: OTHER_TENANT },
  'Ronde.Maken': person(personIdOf('maker'), 'Maakt rondes', ['Ronde.Maken']),
  Beheerder: person(personIdOf('admin'), 'Beheerder', ['Beheerder']),
  'guest leads': guest,
  'the app': { kind: 'system', part: 'link' },
}

export interface Stage {
  journal: ArrayJournal
  ronde: BuiltRonde
  /** Answers: of a deelnemer, an onbevestigd one, and a late one. */
  answers: { here: string; unconfirmed: string; late: string }
}

export const THEMA = 'groep-2.visie'
const CLOSED = 'groep-2.rollen'

/** A gesprek under way, with the roles of the cast granted. */
export async function setStage(): Promise<Stage> {
  const journal = new ArrayJournal()
  const { runner } = testRunner(journal)
  await buildRonde(runner, { rondeId: 'r-andere-ronde' }).then(({ act }) =>
    act(marleen, 'role.grant', {
      personId: otherLeader.oid,
      name: otherLeader.name,
      role: 'gespreksleider',
    }),
  )
  const ronde = await buildRonde(runner, { rondeId: 'r-deze-ronde', open: CLOSED })
  const { act, gesprekId, gesprekken } = ronde
  const grant = (who: PersonWho, role: 'gespreksleider' | 'meelezer') =>
    act(marleen, 'role.grant', { personId: who.oid, name: who.name, role })
  await grant(leader, 'gespreksleider')
  await grant(guest, 'gespreksleider')
  await grant(reader, 'meelezer')
  await act(marleen, 'role.grant', {
    personId: elsewhere.oid,
    name: elsewhere.name,
    role: 'deelnemer',
    gesprekId: gesprekken.get('groep-3') ?? '',
  })
  const give = async (who: PersonWho, themaId: string) => {
    const answers = [{ vraagId: `${themaId}.1`, text: `van ${who.name}` }]
    const { result } = await act(who, 'antwoord.give', { gesprekId, themaId, answers })
    return (result as { antwoordIds: string[] }).antwoordIds[0] ?? ''
  }
  await act(leader, 'thema.open', { gesprekId, themaId: THEMA })
  const answers = {
    late: await give(wouter, CLOSED),
    here: await give(joke, THEMA),
    unconfirmed: await give(sanne, THEMA),
  }
  await act(bram, 'notitie.add', { notitieId: 'n-00000001', gesprekId, text: 'genoteerd' })
  const heard = { gesprekId, themaId: THEMA, personId: wouter.oid, heard: true }
  await act(bram, 'deelnemer.markHeard', heard)
  return { journal, ronde, answers }
}
