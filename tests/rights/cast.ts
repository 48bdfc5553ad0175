import type { PersonWho, Who } from '../../bot/domain/who.ts'
import { followVerslagen } from '../../bot/followUp/verslagen/followVerslagen.ts'
import type { Runner } from '../../bot/ports/runner.ts'
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
import { GESPREK_TIME, testRunner } from '../builders/runner.ts'
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
  verslagen: Verslagen
}

/** Gesprekken that ended, by how far their verslag is. */
export interface Verslagen {
  /** With paragraph `p-n-00000011` from a note, `p-00000021` from a person, and a remark `o-00000001`. */
  working: string
  /** To Joke, who gave correctie `c-00000001`, which is about the whole verslag. */
  sent: string
  /** To Joke, who gave correctie `c-00000002`, which is about a paragraph. */
  corrected: string
  handedOver: string
  settled: string
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
  return { journal, ronde, answers, verslagen: await setVerslagen(runner, ronde) }
}

/** Ends five more gesprekken of Joke, each with one note, and brings their verslagen into every state. */
async function setVerslagen(runner: Runner, { act, rondeId }: BuiltRonde): Promise<Verslagen> {
  let nr = 10
  async function ended(): Promise<string> {
    nr += 1
    const { result } = await act(leader, 'groep.add', { from: 'groep-1' })
    const { gesprekId } = result as { gesprekId: string }
    const themaId = 'afsluiting'
    await act(marleen, 'role.grant', { personId: joke.oid, name: joke.name, role: 'deelnemer', gesprekId })
    await act(leader, 'gesprek.start', { gesprekId })
    await act(bram, 'notitie.add', { notitieId: `n-000000${nr}`, gesprekId, text: 'gezegd', tags: [themaId] })
    await act(leader, 'gesprek.end', { gesprekId })
    return gesprekId
  }
  const clock = { now: () => GESPREK_TIME }
  async function sent(): Promise<string> {
    const gesprekId = await ended()
    await act(leader, 'verslag.send', { gesprekId })
    await followVerslagen(runner, clock, rondeId)
    return gesprekId
  }
  const [working, whole, corrected] = [await ended(), await sent(), await sent()]
  const remark = {
    gesprekId: working,
    opmerkingId: 'o-00000001',
    paragraphId: 'p-n-00000011',
    text: 'Klopt dit?',
  }
  await act(leader, 'opmerking.make', remark)
  await act(bram, 'paragraph.write', {
    ...{ gesprekId: working, paragraphId: 'p-00000021', base: 0, rivalId: 'v-00000001' },
    ...{ text: [{ kind: 'paragraph', level: 0, runs: [{ text: 'Erbij.' }] }] },
    place: { themaId: 'afsluiting', sort: 'gzzzzzzz' },
  })
  const given = { gesprekId: whole, correctieId: 'c-00000001', kind: 'whole', reason: 'Te kort.' } as const
  await act(joke, 'correctie.give', given)
  await act(joke, 'correctie.give', {
    ...{ gesprekId: corrected, correctieId: 'c-00000002', kind: 'change', themaId: 'afsluiting', base: 1 },
    ...{ paragraphId: 'p-n-00000013', reason: 'Anders.' },
  })
  const [handedOver, settled] = [await ended(), await ended()]
  for (const gesprekId of [handedOver, settled]) {
    await act(bram, 'verslag.handOver', { gesprekId, on: '2026-12-08', said: 'Het klopte.' })
    await followVerslagen(runner, clock, rondeId)
  }
  await act(leader, 'verslag.settle', { gesprekId: settled })
  return { working, sent: whole, corrected, handedOver, settled }
}
