// Long, because every way to lead an anonymous answer back to a person is tried on the same ronde.
import assert from 'node:assert/strict'
import { isUnlisted, sittingOf } from '../../bot/domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../bot/domain/ronde/state.ts'
import type { AnonymousWho } from '../../bot/domain/who.ts'
import { ANONYMOUS } from '../../bot/domain/who.ts'
import { bram, joke, marleen, sanne, TENANT } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde, type RondeOptions } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'

async function setUp(options: RondeOptions = {}) {
  const test = testRunner()
  const ronde = await buildRonde(test.runner, options)
  const { gesprekId, act, stream } = ronde
  const set = (anonymous: boolean, themaId: string | null = null, groepId: string | null = 'groep-2') =>
    act(marleen, 'anoniem.set', { groepId, themaId, anonymous })
  const read = <T>(use: (state: RondeState, gesprek: Gesprek) => T): Promise<T> =>
    test.runner.read(stream, (state) => {
      const gesprek = state.gesprekken.get(gesprekId)
      assert.ok(gesprek)
      return use(state, gesprek)
    })
  const someone = async (pseudonym: string, takesPart = true): Promise<AnonymousWho> => ({
    kind: 'anonymous',
    tid: TENANT,
    pseudonym: `${ANONYMOUS}-${pseudonym}`,
    sitting: await read(sittingOf),
    takesPart,
  })
  const give = async (who: AnonymousWho | typeof joke, text: string, themaId = VISIE, edits = true) =>
    test.runner.run({
      action: 'antwoord.give',
      stream,
      input: { gesprekId, themaId, answers: [{ vraagId: `${themaId}.1`, text }], edits },
      who,
      requestId: crypto.randomUUID(),
    })
  const isAnonymousRun = (themaId: string) =>
    read((state) => state.runs.get(`${gesprekId}/${themaId}`)?.anonymous)
  return { ...test, ronde, gesprekId, act, set, read, someone, give, isAnonymousRun }
}

describe('Setting a thema to anonymous', () => {
  it('[G15.g] the studenten groep begins anonymous, the others do not', async () => {
    const { runner, ronde, act } = await setUp()
    await act(marleen, 'groep.add', { from: 'studenten' })
    const groepen = await runner.read(ronde.stream, (state) => [...state.groepen.values()])
    assert.deepEqual(
      groepen.filter(({ anoniem }) => anoniem).map(({ id }) => id),
      ['studenten'],
    )
  })

  it('[G15.a] a whole groep, one thema of it or the closing is made anonymous; the last choice counts', async () => {
    const { set, read, act, gesprekId, isAnonymousRun } = await setUp({ started: true })
    await set(true, ROLLEN)
    await set(true)
    await set(true)
    assert.deepEqual(await read((state) => [...state.anonymousThemas]), [])
    for (const themaId of [VISIE, ROLLEN, 'afsluiting']) {
      await act(marleen, 'thema.open', { gesprekId, themaId })
      assert.equal(await isAnonymousRun(themaId), true)
    }
  })

  it('[G15.a] making a ronde anonymous covers every groep that exists and every groep added later', async () => {
    const { set, act, runner, ronde } = await setUp()
    await set(true, null, null)
    await act(marleen, 'groep.add', { from: 'groep-1', titel: 'Nog een groep' })
    const groepen = await runner.read(ronde.stream, (state) => [...state.groepen.values()])
    assert.equal(groepen.length, 6)
    assert.ok(groepen.every(({ anoniem }) => anoniem))
    await act(marleen, 'groep.add', { from: 'studenten' })
    await set(false, null, null)
    const named = await runner.read(ronde.stream, (state) => [...state.groepen.values()])
    assert.deepEqual(
      named.filter(({ anoniem }) => anoniem).map(({ id }) => id),
      ['studenten'],
      'where minors may sit names are kept only when that is said of their groep itself',
    )
    await set(false, null, 'studenten')
    const studenten = await runner.read(ronde.stream, (state) => state.groepen.get('studenten'))
    assert.equal(studenten?.anoniem, false)
  })

  it('[G15.a] a ronde can be created with an anonymous groep', async () => {
    const { runner } = await setUp()
    const rondeId = 'r-anoniem-gemaakt'
    await runner.run({
      action: 'ronde.create',
      stream: `ronde:${rondeId}`,
      input: {
        rondeId,
        title: 'Zo gemaakt',
        school: 'ROC',
        scope: { kind: 'college', name: 'Noord' },
        groepen: [{ sleutel: 'groep-2', anoniem: true }, { sleutel: 'groep-3' }],
      },
      who: marleen,
      requestId: 'maak-0001',
    })
    const groepen = await runner.read(`ronde:${rondeId}`, (state) => [...state.groepen.values()])
    assert.deepEqual(
      groepen.map(({ anoniem, kaarten }) => [anoniem, kaarten]),
      [
        [true, true],
        [false, true],
      ],
    )
  })

  it('[G15.a] a thema that was on the table keeps what its authors were promised', async () => {
    const { set, act, gesprekId } = await setUp({ open: VISIE })
    await assert.rejects(set(true, VISIE), refusal('anonymity-promised'))
    await assert.rejects(set(true), refusal('anonymity-promised'))
    await assert.rejects(set(true, null, null), refusal('anonymity-promised'))
    await act(marleen, 'thema.close', { gesprekId, themaId: VISIE })
    await assert.rejects(set(true, VISIE), refusal('anonymity-promised'))
    await set(true, ROLLEN)
    await set(true, null, 'groep-3')
  })

  it('[G15.a] what the opening called anonymous stays anonymous once the gesprek has begun', async () => {
    const { set, act, gesprekId } = await setUp()
    await set(true)
    await set(false, ROLLEN)
    await act(marleen, 'gesprek.start', { gesprekId })
    await assert.rejects(set(false, VISIE), refusal('anonymity-promised'))
    await assert.rejects(set(false), refusal('anonymity-promised'))
    await set(true, ROLLEN)
  })

  it('[G15.a] only a gespreksleider sets anonymity, and only for groepen and thema’s that exist', async () => {
    const { act, set } = await setUp()
    const input = { groepId: 'groep-2', themaId: null, anonymous: true }
    for (const who of [bram, joke]) {
      await assert.rejects(act(who, 'anoniem.set', input), refusal('not-allowed'))
    }
    await assert.rejects(set(true, 'groep-3.visie'), refusal('unknown-thema'))
    await assert.rejects(set(true, null, 'groep-9'), refusal('unknown-groep'))
    await assert.rejects(set(true, VISIE, null), refusal('bad-input'))
  })
})

describe('An antwoord without a name', () => {
  it('[G15.b] an anonymous thema refuses a named author, and a named thema refuses an anonymous one', async () => {
    const { set, give, someone, act, gesprekId } = await setUp()
    await set(true, VISIE)
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    await assert.rejects(give(joke, 'met naam'), refusal('anonymity-differs'))
    await give(await someone('a'), 'zonder naam')
    await act(marleen, 'thema.open', { gesprekId, themaId: ROLLEN })
    await assert.rejects(give(await someone('a'), 'zonder naam', ROLLEN), refusal('anonymity-differs'))
  })

  it('[G15.c] one pseudonym has one answer per vraag, changes it and withdraws it, with no time but that of the opening', async () => {
    const { set, give, someone, act, read, gesprekId, runner, ronde, clock } = await setUp()
    await set(true)
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const openedAt = clock.time
    clock.time += 7 * 60_000
    const { result } = await give(await someone('a'), 'eerst')
    clock.time += 60_000
    await give(await someone('a'), 'beter')
    await give(await someone('b'), 'van een ander')
    const antwoorden = await read((state) => [...state.antwoorden.values()])
    assert.deepEqual(
      antwoorden.map(({ text, at, changedAt, version }) => [text, at, changedAt, version]),
      [
        ['beter', openedAt, openedAt, 2],
        ['van een ander', openedAt, openedAt, 1],
      ],
    )
    assert.equal(await read((state) => state.runs.get(`${gesprekId}/${VISIE}`)?.answered), 2)
    const [antwoordId] = (result as { antwoordIds: string[] }).antwoordIds
    const withdraw = async (who: AnonymousWho) =>
      runner.run({
        action: 'antwoord.withdraw',
        stream: ronde.stream,
        input: { antwoordId },
        who,
        requestId: crypto.randomUUID(),
      })
    await assert.rejects(withdraw(await someone('b')), refusal('unknown-antwoord'))
    await withdraw(await someone('a'))
    const acts = (await runner.history(ronde.stream, 0)).flatMap(({ acts }) => acts)
    const own = acts.filter(({ action }) => action.startsWith('antwoord.'))
    assert.equal(own.length, 4)
    assert.deepEqual([...new Set(own.map(({ by, at }) => `${by} ${at}`))], [`${ANONYMOUS} ${openedAt}`])
  })

  it('[G15.d] a pseudonym of another sitting is refused: after the end, and when the gesprek goes on again', async () => {
    const { set, give, someone, act, gesprekId, read } = await setUp()
    await set(true)
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const first = await someone('a')
    await give(first, 'in het gesprek')
    await act(marleen, 'gesprek.end', { gesprekId })
    await assert.rejects(give(first, 'na het einde'), refusal('anonymity-differs'))
    await give(await someone('na'), 'na het einde')
    await act(marleen, 'gesprek.start', { gesprekId })
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    await assert.rejects(give(first, 'opnieuw'), refusal('anonymity-differs'))
    await give(await someone('weer'), 'opnieuw')
    const statuses = await read((state) => [...state.antwoorden.values()].map(({ status }) => status))
    assert.deepEqual(statuses, ['geldig', 'nagekomen', 'geldig'])
  })

  it('[G15.n] a person who does not take part is refused in an anonymous thema, and edits an answer that was stored', async () => {
    const { set, give, someone, act, gesprekId, read } = await setUp()
    await set(true)
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    await assert.rejects(give(await someone('x', false), 'van de gang'), refusal('not-deelnemer'))
    assert.equal(await read((state) => state.antwoorden.size), 0)
    await give(await someone('y'), 'erbij')
    await give(await someone('y', false), 'erbij, beter')
    const stored = await read((state) =>
      [...state.antwoorden.values()].map(({ text, status }) => [text, status]),
    )
    assert.deepEqual(stored, [['erbij, beter', 'geldig']])
    assert.equal(await read((_state, gesprek) => gesprek.proposed.size), 0)
    assert.equal(await read((state) => state.runs.get(`${gesprekId}/${VISIE}`)?.answered), 1)
  })

  it('[G15.n] an edit keeps the status of a late anonymous answer that was included', async () => {
    const { set, give, someone, act, gesprekId, read } = await setUp()
    await set(true)
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    await act(marleen, 'thema.close', { gesprekId, themaId: VISIE })
    const { result } = await give(await someone('laat'), 'te laat')
    const [antwoordId = ''] = (result as { antwoordIds: string[] }).antwoordIds
    await act(marleen, 'antwoord.include', { antwoordId })
    await give(await someone('laat'), 'te laat, beter')
    const stored = await read((state) =>
      [...state.antwoorden.values()].map(({ text, status }) => [text, status]),
    )
    assert.deepEqual(stored, [['te laat, beter', 'geldig']])
  })

  it('[G15.n] the list of an anonymous thema is the one at its opening, and nobody leaves it while the gesprek goes on', async () => {
    const { set, act, gesprekId, read } = await setUp({ started: true })
    await set(true)
    const listed = (themaId: string) =>
      read((state) => state.runs.get(`${gesprekId}/${themaId}`)?.listed ?? [])
    const open = (themaId: string) => act(marleen, 'thema.open', { gesprekId, themaId })
    const change = { personId: joke.oid, role: 'deelnemer', gesprekId } as const
    await open(VISIE)
    const began = await listed(VISIE)
    assert.ok(began.includes(joke.oid))
    await act(marleen, 'role.revoke', change)
    await act(marleen, 'role.grant', { ...change, personId: sanne.oid, name: sanne.name })
    assert.deepEqual(await listed(VISIE), began)
    await open(ROLLEN)
    assert.deepEqual((await listed(ROLLEN)).toSorted(), [...began, sanne.oid].toSorted())
    await open(VISIE)
    assert.deepEqual(await listed(VISIE), began)
  })

  it('[G15.j] an anonymous groep without deelnemers takes part unlisted, and only then', async () => {
    const { set, act, read, gesprekId } = await setUp()
    assert.equal(await read(isUnlisted), false)
    await set(true)
    assert.equal(await read(isUnlisted), false, 'somebody is listed')
    const people = await read((_state, gesprek) => gesprek.deelnemers)
    for (const personId of people) {
      await act(marleen, 'role.revoke', { personId, role: 'deelnemer', gesprekId })
    }
    assert.equal(await read(isUnlisted), true)
    await set(false, 'afsluiting')
    assert.equal(await read(isUnlisted), false, 'one thema keeps names')
  })
})
