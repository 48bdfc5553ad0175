import assert from 'node:assert/strict'
import { isAnother } from '../../bot/domain/ronde/another.ts'
import { isEarly } from '../../bot/domain/ronde/early.ts'
import { linkableIn, nearestFirst } from '../../bot/domain/ronde/linkable.ts'
import type { Gesprek, RondeState } from '../../bot/domain/ronde/state.ts'
import { marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, testRunner } from '../builders/runner.ts'

const MINUTE = 60_000
const iso = (time: number): string => new Date(time).toISOString()

async function setUp() {
  const { runner, clock, journal } = testRunner()
  const ronde = await buildRonde(runner)
  const see = <T>(use: (state: RondeState) => T): Promise<T> => runner.read(ronde.stream, use)
  const linkable = () => see((state) => linkableIn(state).map(({ groep }) => groep.id))
  const about = <T>(use: (state: RondeState, gesprek: Gesprek) => T): Promise<T> =>
    see((state) => {
      const gesprek = state.gesprekken.get(ronde.gesprekId)
      assert.ok(gesprek)
      return use(state, gesprek)
    })
  return { ronde, journal, clock, linkable, about }
}

describe('Gesprekken that can be linked to a chat', () => {
  it('[G1.a] a gesprek that was held, is linked, or belongs to an omitted groep is not offered', async () => {
    const { ronde, linkable } = await setUp()
    assert.deepEqual(await linkable(), ['groep-1', 'groep-2', 'groep-3', 'groep-4', 'groep-5'])
    const held = ronde.gesprekken.get('groep-1') ?? ''
    await ronde.act(marleen, 'gesprek.start', { gesprekId: held })
    await ronde.act(marleen, 'gesprek.end', { gesprekId: held })
    await ronde.act(marleen, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: '19:a@thread.v2' })
    await ronde.act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: true })
    assert.deepEqual(await linkable(), ['groep-3', 'groep-4'])
    await ronde.act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: false })
    assert.deepEqual(await linkable(), ['groep-3', 'groep-4', 'groep-5'])
  })

  it('[G1.a] a published ronde offers no gesprek', async () => {
    const { ronde, journal, linkable } = await setUp()
    for (const phase of ['gesprekken', 'verslagen', 'portret'] as const) {
      await setPhase(journal, ronde.stream, phase)
      assert.equal((await linkable()).length, 5, phase)
    }
    await setPhase(journal, ronde.stream, 'gepubliceerd')
    assert.deepEqual(await linkable(), [])
  })

  it('[G1.b] the nearest plan comes first, before or after now, and what has no plan comes last', () => {
    const plans = [null, 10, 95, 130, null, 101]
    assert.deepEqual(
      nearestFirst(plans, (plan) => plan, 100),
      [101, 95, 130, 10, null, null],
    )
  })
})

describe('Whether a meeting in the chat of a gesprek is its own', () => {
  it('[G2.e] a start is early when it is more than 30 minutes before the plan', async () => {
    const { ronde, about } = await setUp()
    const early = (now: number) => about((_state, gesprek) => isEarly(gesprek, now))
    assert.equal(await early(GESPREK_TIME - 30 * MINUTE - 1), true)
    assert.equal(await early(GESPREK_TIME - 30 * MINUTE), false)
    const unplanned = ronde.gesprekken.get('groep-3') ?? ''
    const early3 = await about(({ gesprekken }) => {
      const gesprek = gesprekken.get(unplanned)
      return gesprek && isEarly(gesprek, 0)
    })
    assert.equal(early3, false, 'without a plan nothing is early')
  })

  it('[G1.g] after the end a restart within ten minutes is the same meeting, and after four hours it is another one', async () => {
    const { ronde, clock, about } = await setUp()
    const another = (now: number) => about((state, gesprek) => isAnother(state, gesprek, now))
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.equal(await another(clock.time + 9 * 60 * MINUTE), false, 'a running gesprek is its own meeting')
    clock.time += 90 * MINUTE
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    const end = clock.time
    assert.equal(await another(end + 10 * MINUTE - 1), false)
    assert.equal(await another(end + 4 * 60 * MINUTE - 1), false)
    assert.equal(await another(end + 4 * 60 * MINUTE), true)
  })

  it('[G1.g] within four hours it is another one when another gesprek is planned within half an hour', async () => {
    const { ronde, clock, about } = await setUp()
    const another = (now: number) => about((state, gesprek) => isAnother(state, gesprek, now))
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    clock.time += 90 * MINUTE
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    const end = clock.time
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'gesprek.plan', { gesprekId: other, start: iso(end + 60 * MINUTE) })
    assert.equal(await another(end + 30 * MINUTE - 1), false)
    assert.equal(await another(end + 30 * MINUTE), true)
    assert.equal(await another(end + 90 * MINUTE), true)
    assert.equal(await another(end + 90 * MINUTE + 1), false)
    assert.equal(await another(end + 9 * MINUTE), false, 'a quick restart is the same meeting all the same')
  })

  it('[G1.g] a gesprek that was replanned after its end goes on at its new time', async () => {
    const { ronde, clock, about } = await setUp()
    const another = (now: number) => about((state, gesprek) => isAnother(state, gesprek, now))
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    const next = clock.time + 7 * 24 * 60 * MINUTE
    await ronde.act(marleen, 'gesprek.plan', { gesprekId: ronde.gesprekId, start: iso(next) })
    assert.equal(await another(next), false)
    assert.equal(await another(next - 31 * MINUTE), true, 'before that it is another meeting')
  })
})
