import { registry } from '../../bot/actions/index.ts'
import { rightsOnRonde } from '../../bot/api/actionRights.ts'
import { sittingOf } from '../../bot/domain/ronde/anonymous.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { EntityChange } from '../../bot/protocol/view.ts'
import { viewAll } from '../../bot/views/index.ts'
import {
  bram,
  deelnemers,
  joke,
  marleen,
  nadia,
  personIdOf,
  sanne,
  TENANT,
  wouter,
} from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const person = (label: string, name: string): PersonWho => ({
  kind: 'person',
  tid: TENANT,
  oid: personIdOf(label),
  name,
  appRoles: [],
})
const reader = person('meelezer', 'Mees Lezer')
const both = person('beide', 'Bo Beide')
const [, , fatma, pieter] = deelnemers

/** Readers of the golden views. */
export const readers = {
  gespreksleider: marleen,
  verslaggever: bram,
  opdrachtgever: nadia,
  deelnemer: joke,
  deelnemerTwo: wouter,
  deelnemerAnonymous: pieter,
  meelezer: reader,
  onbevestigd: sanne,
  revoked: fatma,
}

const THEMA = 'groep-2.visie'
const OTHER = 'groep-2.rollen'
const HIDDEN = 'groep-3.visie'

/**
 * The views of each role on one ronde with a set-aside, a withdrawn, a late and an onbevestigd answer, an anonymous thema,
 * tags, marks, a failed card and a revoked role.
 */
export async function roleViews(): Promise<Record<string, EntityChange[]>> {
  let made = 0
  const newId = (prefix: string): string => `${prefix}-${String(++made).padStart(8, '0')}`
  const { runner, clock } = testRunner(openSqliteJournal(':memory:'), 'test', newId)
  const ronde = await buildRonde(runner, {
    rondeId: 'r-gouden-ronde',
    groepen: ['groep-2', 'groep-3'],
    chatId: '19:meeting_goud@thread.v2',
  })
  const { act, gesprekId } = ronde
  const hiddenIn = ronde.gesprekken.get('groep-3') ?? ''
  const give = async (who: PersonWho, vraagId: string, text: string, themaId = THEMA) => {
    clock.time += 60_000
    const { result } = await act(who, 'antwoord.give', { gesprekId, themaId, answers: [{ vraagId, text }] })
    return (result as { antwoordIds: string[] }).antwoordIds[0] ?? ''
  }
  const grant = (who: PersonWho, role: 'meelezer' | 'opdrachtgever' | 'gespreksleider') =>
    act(marleen, 'role.grant', { personId: who.oid, name: who.name, role })
  await grant(reader, 'meelezer')
  await grant(both, 'gespreksleider')
  await grant(both, 'opdrachtgever')
  await act(marleen, 'guest.mark', { personId: reader.oid })
  for (const { oid: personId, name } of [pieter]) {
    await act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId: hiddenIn })
  }
  await act(joke, 'deelnemer.describe', { personId: joke.oid, functie: 'Mentor', unit: 'Zorg', level: 4 })
  await act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId: null, anonymous: true })
  await act(marleen, 'thema.open', { gesprekId, themaId: THEMA })
  const aside = await give(joke, `${THEMA}.1`, 'terzijde gelegd')
  await give(joke, `${THEMA}.2`, 'van Joke')
  const withdrawn = await give(wouter, `${THEMA}.1`, 'teruggenomen')
  await give(wouter, `${THEMA}.2`, 'van Wouter')
  await give(fatma, `${THEMA}.1`, 'van Fatma')
  await give(sanne, `${THEMA}.1`, 'van de gang')
  await act(marleen, 'antwoord.setAside', { antwoordId: aside })
  await act(wouter, 'antwoord.withdraw', { antwoordId: withdrawn })
  await act(bram, 'vraag.tick', { gesprekId, themaId: THEMA, vraagId: `${THEMA}.1`, ticked: true })
  await act(bram, 'deelnemer.markHeard', { gesprekId, themaId: THEMA, personId: joke.oid, heard: true })
  await act(marleen, 'thema.open', { gesprekId, themaId: OTHER, vragen: [`${OTHER}.2`] })
  await give(wouter, `${THEMA}.2`, 'te laat')
  await act(marleen, 'thema.open', { gesprekId, themaId: 'afsluiting' })
  await give(joke, 'afsluiting.vervolg', 'dit moet echt gebeuren', 'afsluiting')
  await act(bram, 'notitie.add', {
    notitieId: 'n-vanbram1',
    gesprekId,
    text: 'gezegd door Joke',
    tags: [THEMA],
    labels: ['wens'],
    speaker: { personId: joke.oid },
    toWhom: 'team',
  })
  await act(marleen, 'notitie.add', { notitieId: 'n-vanleid1', gesprekId, text: 'van Marleen', tags: [] })
  await act(bram, 'notitie.add', { notitieId: 'n-verwijd1', gesprekId, text: 'haal dit weg', tags: [] })
  await act(bram, 'notitie.remove', { notitieId: 'n-verwijd1' })
  await act(bram, 'bord.tag', { itemIds: [aside, 'n-vanbram1'], add: [OTHER] })
  await act(marleen, 'role.revoke', { personId: fatma.oid, role: 'deelnemer', gesprekId })
  const own = (action: string, input: object) =>
    runner.run({
      ...{ action, input, stream: ronde.stream, requestId: `own ${action}` },
      who: { kind: 'system', part: 'delivery' },
    })
  const key = `opening:${gesprekId}`
  await own('delivery.lease', { key, leaseMs: 1000 })
  await own('delivery.fail', { key, retryAt: null, reason: 'unreachable' })
  // An anonymous thema with an answer under a pseudonym, as the door makes it.
  await act(marleen, 'thema.open', { gesprekId: hiddenIn, themaId: HIDDEN })
  await runner.run({
    ...{ action: 'antwoord.give', stream: ronde.stream, requestId: 'anoniem-0001' },
    input: {
      gesprekId: hiddenIn,
      themaId: HIDDEN,
      answers: [{ vraagId: `${HIDDEN}.1`, text: 'zonder naam' }],
    },
    who: {
      ...{ kind: 'anonymous', tid: TENANT, takesPart: true, pseudonym: PSEUDONYM },
      sitting: await runner.read(ronde.stream, (state) => {
        const gesprek = state.gesprekken.get(hiddenIn)
        if (gesprek === undefined) throw new Error('no gesprek')
        return sittingOf(state, gesprek)
      }),
    },
  })
  return runner.read(ronde.stream, (state) =>
    Object.fromEntries(
      Object.entries(readers).map(([role, who]) => {
        const pseudonyms = new Set(who === pieter ? [PSEUDONYM] : [])
        return [role, viewAll(state, who, { pseudonyms, actions: rightsOnRonde(registry) }).map(shortened)]
      }),
    ),
  )
}

const PSEUDONYM = 'anoniem-0123456789abcdef'

/** Leaves out the texts of the leidraad, which are the same for every reader. */
function shortened(change: EntityChange): EntityChange {
  const short = (value: object): object =>
    JSON.parse(
      JSON.stringify(value, (key, part) => {
        if (['themas', 'hoofdthemas'].includes(key)) return (part as { id: string }[]).map(({ id }) => id)
        return key === 'afsluiting' ? (part as { id: string }).id : part
      }),
    )
  return change.value === null ? change : ({ ...change, value: short(change.value) } as EntityChange)
}
