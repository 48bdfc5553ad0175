import assert from 'node:assert/strict'
import { leidraad } from '../../bot/content/index.ts'
import { spreadWanted } from '../../bot/content/spread.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { EntityChange } from '../../bot/protocol/view.ts'
import { eraseFromRonde } from '../../bot/redaction/erase.ts'
import { viewAll } from '../../bot/views/index.ts'
import { countEvents } from '../builders/events.ts'
import { bram, deelnemers, joke, marleen, nadia, sanne, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

type About = { functie?: string; unit?: string; level?: number; year?: number; leerweg?: 'bol' | 'bbl' }

async function setUp(groepen?: string[]) {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner, groepen === undefined ? {} : { groepen })
  const seen = (who: PersonWho): Promise<EntityChange[]> =>
    runner.read(ronde.stream, (state) => viewAll(state, who))
  const spread = async (gesprekId = ronde.gesprekId, who = marleen) => {
    const found = (await seen(who)).find(({ kind, id }) => kind === 'gesprek' && id === gesprekId)
    return found?.kind === 'gesprek' ? (found.value?.spread ?? null) : null
  }
  const all = async (abouts: readonly About[]) => {
    for (const [index, about] of abouts.entries()) {
      const personId = deelnemers[index]?.oid ?? ''
      await ronde.act(bram, 'deelnemer.describe', { personId, ...about })
    }
  }
  return { runner, ronde, seen, spread, all }
}

describe('The description of a deelnemer', () => {
  it('[V9.a] function, unit, level, year and bol or bbl are stored independently', async () => {
    const { ronde, runner } = await setUp()
    const about = () => runner.read(ronde.stream, (state) => state.people.get(joke.oid)?.about)
    assert.equal(await about(), null)
    await ronde.act(bram, 'deelnemer.describe', { personId: joke.oid, functie: 'Mentor', unit: 'Zorg' })
    await ronde.act(joke, 'deelnemer.describe', { personId: joke.oid, level: 4, year: 2, leerweg: 'bbl' })
    const expected = { functie: 'Mentor', unit: 'Zorg', level: 4, year: 2, leerweg: 'bbl' }
    assert.deepEqual(await about(), expected)
    const before = await countEvents(runner, ronde.stream)
    await ronde.act(marleen, 'deelnemer.describe', { personId: joke.oid, functie: 'Mentor' })
    await ronde.act(joke, 'deelnemer.describe', { personId: joke.oid, functie: '', leerweg: null })
    assert.deepEqual(await about(), { ...expected, functie: '', leerweg: null })
    await ronde.act(joke, 'deelnemer.describe', { personId: joke.oid })
    assert.equal(await countEvents(runner, ronde.stream), before + 1)
  })

  it('[V9.b] who leads or notes describes a deelnemer, and a deelnemer describes themselves; nobody else does', async () => {
    const { ronde } = await setUp()
    const describe = (who: PersonWho, personId: string) =>
      ronde.act(who, 'deelnemer.describe', { personId, functie: 'Docent' })
    await assert.rejects(describe(joke, wouter.oid), refusal('not-allowed'))
    await assert.rejects(describe(nadia, wouter.oid), refusal('not-allowed'))
    await assert.rejects(describe(nadia, nadia.oid), refusal('not-allowed'))
    await assert.rejects(describe(marleen, sanne.oid), refusal('unknown-person'))
    await assert.rejects(describe(marleen, nadia.oid), refusal('unknown-person'))
    for (const level of [0, 5, 1.5]) {
      const input = { personId: joke.oid, level }
      await assert.rejects(ronde.act(joke, 'deelnemer.describe', input), refusal('bad-input'))
    }
  })

  it('[V9.c] [X1.e] the description of a deelnemer is read by who leads or notes and by that deelnemer only', async () => {
    const { ronde, seen } = await setUp()
    const secret = 'Examinator lassen'
    await ronde.act(joke, 'deelnemer.describe', { personId: joke.oid, functie: secret })
    for (const who of [marleen, bram, joke])
      assert.ok(JSON.stringify(await seen(who)).includes(secret), who.name)
    for (const who of [wouter, nadia]) assert.ok(!JSON.stringify(await seen(who)).includes(secret), who.name)
  })
})

describe('The description of an erased deelnemer', () => {
  it('[V9.a] [X3.d] erasing a deelnemer leaves nothing of the description, nor that it was a guest', async () => {
    const { ronde, runner } = await setUp()
    await ronde.act(joke, 'deelnemer.describe', {
      personId: joke.oid,
      functie: 'Examinator lassen',
      level: 3,
    })
    await ronde.act(marleen, 'guest.mark', { personId: joke.oid })
    const acts = (await runner.history(ronde.stream, 0)).flatMap((commit) => commit.acts)
    const erased = { tokens: new Map([[joke.oid, 'gewist-1']]), names: [joke.name] }
    const { acts: rewritten } = await eraseFromRonde(acts, erased)
    const left = rewritten.flatMap((act) => act.events)
    const types = left.filter((event) => JSON.stringify(event).includes('gewist-1')).map(({ type }) => type)
    assert.deepEqual(types, ['role.granted'])
    assert.doesNotMatch(JSON.stringify(left), /Examinator/)
  })
})

describe('The spread of a groep', () => {
  it('[V9.d] the leidraad wants spread in something for every groep in which people are known', () => {
    const known = leidraad.groepen.filter(({ anoniem }) => !anoniem).map(({ sleutel }) => sleutel)
    assert.deepEqual(Object.keys(spreadWanted), known)
  })

  it('[V9.d] spread is counted per aspect, spellings of one word count as one, and the most held comes first', async () => {
    const { spread, all } = await setUp()
    await all([
      { unit: 'Zorg', level: 4 },
      { unit: 'Techniek', level: 4 },
      { unit: 'zorg ', level: 2 },
    ])
    assert.deepEqual(await spread(), {
      aspects: [
        {
          aspect: 'unit',
          values: [
            { value: 'Zorg', count: 2 },
            { value: 'Techniek', count: 1 },
          ],
        },
        {
          aspect: 'level',
          values: [
            { value: '4', count: 2 },
            { value: '2', count: 1 },
          ],
        },
      ],
      lacks: [],
    })
  })

  it('[V9.d] a groep whose deelnemers are all alike where they should differ is shown as such', async () => {
    const { spread, all } = await setUp()
    // Groep 2 should differ in sector, year and level; its deelnemers are all mentors by design.
    await all(
      deelnemers.map((_, index) => ({ functie: 'Mentor', unit: 'Zorg', level: 4, year: (index % 2) + 1 })),
    )
    assert.deepEqual((await spread())?.lacks, ['unit', 'level'])
  })

  it('[V9.d] spread says nothing while too little is known', async () => {
    const { spread, all } = await setUp()
    await all([{ unit: 'Zorg' }, { unit: 'Zorg' }])
    assert.deepEqual((await spread())?.lacks, [])
    await all([{}, {}, { unit: 'Zorg' }])
    assert.deepEqual((await spread())?.lacks, ['unit'])
    await all([{}, {}, {}, { unit: 'Techniek' }])
    assert.deepEqual((await spread())?.lacks, [])
  })

  it('[V9.d] a groep with only bol is shown as such where both belong at the table', async () => {
    const { ronde, spread } = await setUp()
    const gesprekId = ronde.gesprekken.get('groep-4') ?? ''
    for (const { oid: personId, name } of deelnemers.slice(0, 3)) {
      await ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId })
      await ronde.act(marleen, 'deelnemer.describe', { personId, leerweg: 'bol' })
    }
    assert.deepEqual((await spread(gesprekId))?.lacks, ['leerweg'])
    assert.deepEqual((await spread())?.lacks, [])
  })

  it('[V9.e] in an anonymous groep no description is asked, kept or shown', async () => {
    const { ronde, spread } = await setUp(['groep-2', 'studenten'])
    const gesprekId = ronde.gesprekken.get('studenten') ?? ''
    const { oid: personId, name } = sanne
    await ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId })
    for (const who of [marleen, sanne]) {
      const described = ronde.act(who, 'deelnemer.describe', { personId, level: 2 })
      await assert.rejects(described, refusal('groep-anonymous'))
    }
    assert.equal(await spread(gesprekId), null)
  })

  it('[V9.c] spread is shown to who leads or notes; nobody else counts colleagues by unit', async () => {
    const { ronde, spread, all } = await setUp()
    await all([{ unit: 'Zorg' }])
    assert.notEqual(await spread(ronde.gesprekId, bram), null)
    for (const who of [joke, nadia]) assert.equal(await spread(ronde.gesprekId, who), null)
  })

  it('[V9.e] a deelnemer of one anonymous and one named gesprek is described', async () => {
    const { ronde, runner } = await setUp()
    const groep3 = ronde.gesprekken.get('groep-3') ?? ''
    const grant = { personId: joke.oid, name: joke.name, role: 'deelnemer' as const, gesprekId: groep3 }
    await ronde.act(marleen, 'role.grant', grant)
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId: null, anonymous: true })
    await ronde.act(joke, 'deelnemer.describe', { personId: joke.oid, functie: 'Mentor' })
    const functie = await runner.read(ronde.stream, (state) => state.people.get(joke.oid)?.about?.functie)
    assert.equal(functie, 'Mentor')
  })
})
