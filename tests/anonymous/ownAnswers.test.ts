import assert from 'node:assert/strict'
import { actAtThema } from '../../bot/anonymous/actAtThema.ts'
import { knewOwn, OwnAnswers } from '../../bot/anonymous/ownAnswers.ts'
import { pseudonymOf } from '../../bot/anonymous/pseudonym.ts'
import { pseudonymsOf } from '../../bot/anonymous/pseudonymsOf.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import { joke, marleen, OTHER_TENANT, sanne } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'

/** A running gesprek with one anonymous thema on the table and one that was on it with names. */
async function setUp() {
  const { runner, journal } = testRunner()
  const ronde = await buildRonde(runner)
  const { gesprekId, rondeId } = ronde
  await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: VISIE, anonymous: true })
  await ronde.act(marleen, 'gesprek.start', { gesprekId })
  await ronde.act(marleen, 'thema.open', { gesprekId, themaId: ROLLEN })
  await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
  const keys = openSqliteKeys(':memory:')
  const sitting = `${rondeId}:${gesprekId}:1`
  const read = <T>(use: (state: Parameters<typeof knewOwn>[0]) => T) => runner.read(ronde.stream, use)
  return { runner, journal, ronde, gesprekId, keys, sitting, read }
}

describe('What a person is called in anonymous thema’s', () => {
  it('[G15.c] a reader learns only the pseudonym of anonymous thema’s that they take part in', async () => {
    const { keys, sitting, read } = await setUp()
    const own = new OwnAnswers(keys, joke)
    const missing = await read((state) => own.missing(state))
    assert.deepEqual(missing, [{ sitting, themaId: VISIE }])
    assert.deepEqual(await read((state) => [...own.in(state)]), [])
    await own.learn(missing)
    const pseudonym = pseudonymOf(await keys.get(sitting), joke, VISIE)
    assert.deepEqual(await read((state) => [...own.in(state)]), [pseudonym])
    assert.deepEqual(await read((state) => own.missing(state)), [])
    for (const who of [sanne, { ...joke, tid: OTHER_TENANT }]) {
      assert.deepEqual(await read((state) => new OwnAnswers(keys, who).missing(state)), [])
    }
  })

  it('[G15.d] a reader has no pseudonym of a gesprek that ended', async () => {
    const { ronde, gesprekId, keys, read } = await setUp()
    const own = new OwnAnswers(keys, joke)
    await own.learn(await read((state) => own.missing(state)))
    await read((state) => own.evict(state))
    assert.equal(await read((state) => own.in(state).size), 1, 'a running gesprek keeps it')
    await ronde.act(marleen, 'gesprek.end', { gesprekId })
    await read((state) => own.evict(state))
    assert.equal(await read((state) => own.in(state).size), 0)
    assert.deepEqual(await read((state) => own.missing(state)), [])
    await ronde.act(marleen, 'gesprek.start', { gesprekId })
    const missing = await read((state) => own.missing(state))
    assert.deepEqual(
      missing.map(({ sitting }) => sitting),
      [`${ronde.rondeId}:${gesprekId}:2`],
      'a gesprek that goes on again has another key',
    )
  })

  it('[G15.d] only deelnemers of a gesprek with an anonymous thema may have been shown own answers', async () => {
    const { ronde, gesprekId, read } = await setUp()
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'gesprek.start', { gesprekId: other })
    await ronde.act(marleen, 'role.grant', {
      personId: joke.oid,
      name: joke.name,
      role: 'deelnemer',
      gesprekId: other,
    })
    assert.equal(await read((state) => knewOwn(state, joke, gesprekId)), true)
    assert.equal(await read((state) => knewOwn(state, joke, other)), false)
    assert.equal(await read((state) => knewOwn(state, sanne, gesprekId)), false)
  })

  it('[X3.d] an erasure finds the pseudonyms of a person while the key exists, and makes no key', async () => {
    const { ronde, keys, sitting, runner } = await setUp()
    const found = async () => {
      const state = await runner.read(ronde.stream, (one) => one)
      return pseudonymsOf(state, keys, joke)
    }
    assert.deepEqual(await found(), [])
    assert.deepEqual(await keys.sittings(), [])
    const pseudonym = pseudonymOf(await keys.get(sitting), joke, VISIE)
    assert.deepEqual(await found(), [pseudonym])
    await keys.destroy(sitting)
    assert.deepEqual(await found(), [])
  })
})

describe('An act in an anonymous thema', () => {
  async function give(
    test: Awaited<ReturnType<typeof setUp>>,
    more: { onlyDuring?: boolean; inChat?: boolean; who?: typeof joke } = {},
  ) {
    const { runner, ronde, keys, gesprekId } = test
    const { who = joke, onlyDuring = false, inChat = false } = more
    const input = { gesprekId, themaId: VISIE, answers: [{ vraagId: `${VISIE}.1`, text: 'woorden' }] }
    const command = {
      ...{ action: 'antwoord.give', stream: ronde.stream, input, who },
      requestId: crypto.randomUUID(),
    }
    const act = { command, thema: () => ({ gesprekId, themaId: VISIE }), inChat, onlyDuring }
    return actAtThema({ runner, keys }, act, (_state, outcome) => outcome)
  }

  it('[V8.b] [G15.b] a guest answers no anonymous thema once the ronde is published', async () => {
    const test = await setUp()
    const { ronde, journal, read } = test
    await ronde.act(marleen, 'guest.mark', { personId: joke.oid })
    await give(test)
    await setPhase(journal, ronde.stream, 'gepubliceerd')
    await assert.rejects(give(test), refusal('not-allowed'))
    assert.equal(await read((state) => state.antwoorden.size), 1)
  })

  it('[G15.b] a thema that turns out to be anonymous while the act is decided is tried again without a name', async () => {
    const test = await setUp()
    const { runner, ronde, keys, gesprekId, read } = test
    const input = { gesprekId, themaId: VISIE, answers: [{ vraagId: `${VISIE}.1`, text: 'woorden' }] }
    const attempt = async (knownFrom: number) => {
      let asked = 0
      const thema = () => {
        asked += 1
        return asked < knownFrom ? null : { gesprekId, themaId: VISIE }
      }
      const command = { action: 'antwoord.give', stream: ronde.stream, input, who: joke, requestId: 'f:1' }
      const act = { command, thema, inChat: false, onlyDuring: false }
      await actAtThema({ runner, keys }, act, () => undefined)
    }
    await attempt(4)
    const authors = await read((state) => [...state.antwoorden.values()].map(({ personId }) => personId))
    assert.deepEqual(authors, [pseudonymOf(await keys.get(test.sitting), joke, VISIE)])
    await assert.rejects(attempt(Number.POSITIVE_INFINITY), refusal('anonymity-differs'))
  })

  it('[G15.d] after the end an act that needs the author of an answer is refused, with that reason', async () => {
    const test = await setUp()
    await test.ronde.act(marleen, 'gesprek.end', { gesprekId: test.gesprekId })
    await assert.rejects(give(test, { onlyDuring: true }), refusal('author-unknown'))
    await give(test)
  })
})
