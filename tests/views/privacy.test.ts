// Long, because export, audit and whereabouts of people are tested on the same acts.
import assert from 'node:assert/strict'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import type { Act } from '../../bot/domain/stream.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { AuditLine } from '../../bot/protocol/privacy.ts'
import { auditOfRonde, auditPage, exportRonde, KnownPeopleList, whereIn } from '../../bot/views/index.ts'
import { bram, deelnemers, joke, karin, marleen, nadia, sanne, wouter } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const THEMA = 'groep-2.visie'
const CHAT = '19:meeting_a@thread.v2'
const whole = { oneself: true, words: true }

/** Joke is deelnemer of groep 2 and wrote an antwoord there; Sanne wrote one too and has no role. */
async function setUp() {
  const { runner, clock } = testRunner()
  const ronde = await buildRonde(runner, { open: THEMA, chatId: CHAT })
  const { act, gesprekId, stream } = ronde
  const give = async (who: PersonWho, text: string): Promise<string> => {
    const answers = [{ vraagId: `${THEMA}.1`, text }]
    const { result } = await act(who, 'antwoord.give', { gesprekId, themaId: THEMA, answers, edits: true })
    return (result as { antwoordIds: string[] }).antwoordIds[0] ?? ''
  }
  await give(joke, 'van Joke')
  await give(sanne, 'van Sanne')
  const note = (notitieId: string, text: string, speaker?: { personId: string } | { name: string }) =>
    act(bram, 'notitie.add', { notitieId, gesprekId, text, ...(speaker === undefined ? {} : { speaker }) })
  const read = <T>(ask: (state: RondeState) => T) => runner.read(stream, ask)
  const acts = async (): Promise<Act<RondeEvent>[]> =>
    (await runner.history(stream, 0)).flatMap((commit) => commit.acts as Act<RondeEvent>[])
  const exported = async (who: PersonWho, reader = whole) => {
    const all = await acts()
    return read((state) => exportRonde(state, all, new Set([who.oid]), reader))
  }
  const audit = async () => {
    const all = await acts()
    return read((state) => auditOfRonde(state, all))
  }
  return { ...ronde, clock, give, note, read, exported, audit }
}

describe('Where a person is stored', () => {
  it('[X3.c] a deelnemer is found with name, roles, groepen and counts of what they wrote and what was noted', async () => {
    const { read, note } = await setUp()
    await note('n-00000001', 'gezegd door Joke', { personId: joke.oid })
    await note('n-00000002', 'gezegd door Wouter', { personId: wouter.oid })
    await note('n-00000003', 'van niemand')
    const found = await read((state) => whereIn(state, joke.oid))
    assert.equal(found?.name, joke.name)
    assert.deepEqual(found.line.roles, ['deelnemer'])
    assert.deepEqual(found.line.groepen, ['Eerste lijn'])
    assert.deepEqual(found.line.counts, { antwoorden: 1, genoemd: 1, genoteerd: 0 })
    assert.equal(found.line.onlyGespreksleider, false)
    const noted = await read((state) => whereIn(state, bram.oid))
    assert.deepEqual(noted?.line.counts, { antwoorden: 0, genoemd: 0, genoteerd: 3 })
  })

  it('[X3.c] [G4.f] a person who is only proposed as deelnemer is found under the proposed name', async () => {
    const { read } = await setUp()
    const found = await read((state) => whereIn(state, sanne.oid))
    assert.equal(found?.name, sanne.name)
    assert.deepEqual(found.line.roles, [])
    assert.deepEqual(found.line.groepen, [])
    assert.equal(found.line.counts.antwoorden, 1)
  })

  it('[X3.c] a person of whom the ronde holds nothing is not found in it', async () => {
    const { read } = await setUp()
    assert.equal(await read((state) => whereIn(state, karin.oid)), null)
  })

  it('[X3.l] the only gespreksleider is named as such until another person leads too', async () => {
    const { read, act } = await setUp()
    const isOnly = () => read((state) => whereIn(state, marleen.oid)?.line.onlyGespreksleider)
    assert.equal(await isOnly(), true)
    await act(marleen, 'role.grant', { personId: bram.oid, name: bram.name, role: 'gespreksleider' })
    assert.equal(await isOnly(), false)
  })

  it('[X3.c] the list of known people counts the rondes of each, with the proposed and those in no ronde, by name', async () => {
    const { read } = await setUp()
    const list = new KnownPeopleList()
    await read((state) => list.add(state))
    await read((state) => list.add(state))
    list.addOthers(
      new Map([
        [karin.oid, karin.name],
        [joke.oid, 'Een andere naam'],
        ['zonder-naam', ''],
      ]),
    )
    const known = list.all
    const people = [marleen, bram, nadia, ...deelnemers, sanne, karin]
    const names = people.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nl'))
    assert.deepEqual(
      known.map(({ name }) => name),
      names,
    )
    const rondesOf = (who: PersonWho) => known.find(({ id }) => id === who.oid)?.rondes
    assert.deepEqual([rondesOf(joke), rondesOf(sanne), rondesOf(karin)], [2, 2, 0])
  })
})

describe('What a ronde exports about a person', () => {
  it('[X3.a] the export names the chat of the gesprek for a deelnemer and for a person who is only proposed', async () => {
    const { exported, gesprekId, rondeId } = await setUp()
    const chats = [{ ronde: rondeId, gesprek: gesprekId, chat: CHAT }]
    assert.deepEqual((await exported(joke)).chats, chats)
    assert.deepEqual((await exported(sanne)).chats, chats)
    assert.deepEqual((await exported(nadia)).chats, [])
  })

  it('[X3.a] a role is exported with when it began and ended, and a role that came back as a second one', async () => {
    const { exported, act, clock, gesprekId } = await setUp()
    const role = { personId: joke.oid, role: 'deelnemer', gesprekId } as const
    const begin = clock.time
    clock.time += 60_000
    await act(marleen, 'role.revoke', role)
    const end = clock.time
    clock.time += 60_000
    await act(marleen, 'role.grant', { ...role, name: joke.name })
    const iso = (at: number) => new Date(at).toISOString()
    const { rollen } = await exported(joke)
    assert.deepEqual(
      rollen.map(({ rol, groep, naam, van, tot }) => ({ rol, groep, naam, van, tot })),
      [
        { rol: 'deelnemer', groep: rollen[0]?.groep, naam: joke.name, van: iso(begin), tot: iso(end) },
        { rol: 'deelnemer', groep: rollen[0]?.groep, naam: joke.name, van: iso(clock.time), tot: null },
      ],
    )
    assert.notEqual(rollen[0]?.groep, '')
    const [leads, ...more] = (await exported(marleen)).rollen
    assert.deepEqual([leads?.rol, leads?.groep, more.length], ['gespreksleider', null, 0])
  })

  it('[X3.a] an antwoord is exported with its thema, vraag, status and every version', async () => {
    const { exported, give, read } = await setUp()
    await give(joke, 'van Joke, beter')
    const [antwoord, ...more] = (await exported(joke)).antwoorden
    const thema = await read((state) => state.groepen.get('groep-2')?.themas.find(({ id }) => id === THEMA))
    assert.equal(more.length, 0)
    assert.equal(antwoord?.thema, thema?.titel)
    assert.equal(antwoord?.vraag, thema?.vragen[0]?.tekst)
    assert.equal(antwoord?.status, 'geldig')
    assert.equal(antwoord?.ingetrokken, false)
    assert.deepEqual(
      antwoord?.versies.map(({ tekst }) => tekst),
      ['van Joke', 'van Joke, beter'],
    )
    assert.equal((await exported(sanne)).antwoorden[0]?.status, 'onbevestigd')
  })

  it('[X3.b] another reader gets the last version only, and nothing of a withdrawn antwoord or a removed notitie', async () => {
    const { exported, give, note, act } = await setUp()
    const other = { oneself: false, words: true }
    const antwoordId = await give(joke, 'van Joke, beter')
    await note('n-00000001', 'gezegd door Joke', { personId: joke.oid })
    const texts = (lines: { versies: { tekst: string }[] }[]) =>
      lines.map(({ versies }) => versies.map(({ tekst }) => tekst))
    const before = await exported(joke, other)
    assert.deepEqual(texts(before.antwoorden), [['van Joke, beter']])
    assert.deepEqual(texts(before.genoemd), [['gezegd door Joke']])
    await act(joke, 'antwoord.withdraw', { antwoordId })
    await act(bram, 'notitie.remove', { notitieId: 'n-00000001' })
    const after = await exported(joke, other)
    assert.deepEqual(texts(after.antwoorden), [[]])
    assert.deepEqual(texts(after.genoemd), [[]])
    assert.deepEqual([after.antwoorden[0]?.ingetrokken, after.genoemd[0]?.verwijderd], [true, true])
    assert.deepEqual(texts((await exported(joke)).antwoorden), [['van Joke', 'van Joke, beter']])
  })

  it('[X3.a] notities of what a person said are exported, by id or by name, and those of others are not', async () => {
    const { exported, note } = await setUp()
    await note('n-00000001', 'met id', { personId: joke.oid })
    await note('n-00000002', 'met naam', { name: joke.name })
    await note('n-00000003', 'van Wouter', { personId: wouter.oid })
    await note('n-00000004', 'van niemand')
    const { genoemd, genoteerd } = await exported(joke)
    assert.deepEqual(
      genoemd.map(({ versies }) => versies[0]?.tekst),
      ['met id', 'met naam'],
    )
    assert.deepEqual(genoteerd, [])
    const asAuthor = await exported(bram, { oneself: true, words: false })
    assert.deepEqual(
      asAuthor.genoteerd.map(({ versies }) => versies[0]?.tekst),
      ['', '', '', ''],
      'words of others are not for an author who reads none now',
    )
  })

  it('[X3.a] acts of others about the person name who did them, and own acts are listed apart', async () => {
    const { exported, act } = await setUp()
    await act(marleen, 'deelnemer.describe', {
      personId: joke.oid,
      functie: 'Mentor',
      unit: 'Zorg',
      level: 4,
    })
    const { over, gedaan, gegevens } = await exported(joke)
    const doers = over.map(({ handeling, door }) => [handeling, door])
    assert.deepEqual(doers, [
      ['role.grant', marleen.name],
      ['deelnemer.describe', marleen.name],
    ])
    assert.deepEqual(
      gedaan.map(({ handeling, door }) => [handeling, door]),
      [['antwoord.give', null]],
    )
    assert.deepEqual(
      gegevens.map(({ functie, unit, niveau, jaar, leerweg }) => [functie, unit, niveau, jaar, leerweg]),
      [['Mentor', 'Zorg', 4, null, null]],
    )
  })
})

describe('The audit of a ronde', () => {
  it('[X3.j] a role in a gesprek names who gave it, who has it and the groep; a role in the ronde names no groep', async () => {
    const { audit, rondeId } = await setUp()
    const lines = (await audit()).filter(({ what }) => what === 'role.granted')
    const of = (who: PersonWho) => lines.find(({ about }) => about?.id === who.oid)
    const ref = ({ oid: id, name }: PersonWho) => ({ id, name })
    assert.deepEqual(of(joke)?.by, ref(marleen))
    assert.deepEqual(of(joke)?.about, ref(joke))
    assert.deepEqual(
      [of(joke)?.role, of(joke)?.groep, of(joke)?.ronde?.id],
      ['deelnemer', 'Eerste lijn', rondeId],
    )
    assert.deepEqual([of(nadia)?.role, of(nadia)?.groep], ['opdrachtgever', null])
  })

  it('[X3.j] a person who is proposed as deelnemer is in the audit under the proposed name', async () => {
    const { audit } = await setUp()
    const line = (await audit()).find(({ what }) => what === 'deelnemer.proposed')
    assert.deepEqual(line?.about, { id: sanne.oid, name: sanne.name })
  })

  it('[X3.j] the audit tells the phase that a ronde moved to and the months of its retention', async () => {
    const { audit, act } = await setUp()
    await act(marleen, 'ronde.advance', { phase: 'gesprekken', despite: ['not-planned', 'no-deelnemers'] })
    await act(karin, 'retention.set', { months: 5 })
    const lines = await audit()
    const only = (what: AuditLine['what']) => lines.filter((line) => line.what === what)
    assert.deepEqual(
      only('ronde.advanced').map(({ phase, months }) => [phase, months]),
      [['gesprekken', null]],
    )
    assert.deepEqual(
      only('retention.set').map(({ phase, months }) => [phase, months]),
      [[null, 5]],
    )
  })

  it('[X3.j] pages of the audit hold a hundred lines each, newest first, without a gap or a double', () => {
    const lines = Array.from({ length: 230 }, (_, at) => ({ at }) as AuditLine)
    const seen: number[] = []
    const sizes: number[] = []
    let next: string | null = null
    do {
      const page: ReturnType<typeof auditPage> = auditPage(lines, next === null ? null : Number(next))
      seen.push(...page.lines.map(({ at }) => at))
      sizes.push(page.lines.length)
      next = page.next
    } while (next !== null)
    assert.deepEqual(sizes, [100, 100, 30])
    assert.deepEqual(seen, lines.map(({ at }) => at).reverse())
    assert.equal(auditPage(lines.slice(0, 100), null).next, null)
    assert.equal(auditPage(lines, 1000).lines[0]?.at, 229, 'a page beyond the newest line begins there')
  })
})
