import assert from 'node:assert/strict'
import type { RondePhase } from '../../bot/domain/ronde/events.ts'
import { PHASES } from '../../bot/domain/ronde/phase.ts'
import { removalAt, retentionDue, wordsRemoved } from '../../bot/domain/ronde/retention.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { rondeStreamName } from '../../bot/ports/runner.ts'
import { bram, marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const DAY = 24 * 3_600_000

async function setUp() {
  const { runner, clock, journal } = testRunner()
  const ronde = await buildRonde(runner)
  const see = <T>(use: (state: RondeState) => T): Promise<T> => runner.read(ronde.stream, use)
  const note = () => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'woorden' })
  const advance = (phase: RondePhase) => setPhase(journal, ronde.stream, phase, clock.time)
  return { ronde, clock, see, note, advance, removal: () => see(removalAt) }
}

const at = (date: string): number => Date.parse(date)

describe('When the words of a ronde expire', () => {
  it('[X4.a] the term after publication starts at publication, and at no other phase', async () => {
    for (const phase of PHASES) {
      const { clock, removal, advance } = await setUp()
      clock.time = at('2027-01-15T12:00:00Z')
      await advance(phase)
      const starts = phase === 'gepubliceerd' ? '2027-07-15T12:00:00Z' : '2027-12-08T12:00:00Z'
      assert.equal(await removal(), at(starts), phase)
    }
  })

  it('[X4.a] the term does not restart at a later phase', async () => {
    const { clock, removal, advance } = await setUp()
    clock.time = at('2027-01-15T12:00:00Z')
    await advance('gepubliceerd')
    clock.time = at('2027-03-15T12:00:00Z')
    await advance('opvolging')
    assert.equal(await removal(), at('2027-07-15T12:00:00Z'))
  })

  it('[X4.a] a ronde that is closed without publication counts from its last gesprek', async () => {
    const { clock, removal, advance } = await setUp()
    clock.time = at('2027-01-15T12:00:00Z')
    await advance('afgesloten')
    assert.equal(await removal(), at('2027-12-08T12:00:00Z'), 'the plan of the gesprek is 13.00 Dutch time')
  })

  it('[X4.a] the last gesprek counts by its end, else by its start, else by its plan', async () => {
    const { ronde, clock, removal } = await setUp()
    assert.equal(await removal(), at('2027-12-08T12:00:00Z'))
    clock.time = at('2026-12-10T09:00:00Z')
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.equal(await removal(), at('2027-12-10T09:00:00Z'))
    clock.time = at('2026-12-11T09:00:00Z')
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    assert.equal(await removal(), at('2027-12-11T09:00:00Z'))
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'gesprek.plan', { gesprekId: other, start: '2026-12-20T13:00:00Z' })
    assert.equal(await removal(), at('2027-12-20T13:00:00Z'), 'the latest of all gesprekken counts')
  })

  it('[X4.c] words are due at the term and not before, and nothing is due where nothing was written', async () => {
    const { ronde, see, note, removal } = await setUp()
    const end = (await removal()) ?? 0
    assert.equal(await see((state) => retentionDue(state, end)), false)
    await note()
    assert.equal(await see((state) => retentionDue(state, end - 1)), false)
    assert.equal(await see((state) => retentionDue(state, end)), true)
    assert.equal(await see(wordsRemoved), false)
    assert.ok(ronde)
  })

  it('[X4.a] without planned gesprekken the term starts when the last words were written', async () => {
    const { runner, clock } = testRunner()
    const stream = rondeStreamName('r-unplanned-01')
    const act = (action: string, input: object) =>
      runner.run({ action, stream, input, who: marleen, requestId: crypto.randomUUID() })
    const scope = { kind: 'vestiging', name: 'Oost' }
    await act('ronde.create', { rondeId: 'r-unplanned-01', title: 'Zorg', school: 'ROC', scope })
    const gesprekId = await runner.read(stream, ({ gesprekken }) => [...gesprekken.keys()][0])
    const note = () => act('notitie.add', { gesprekId, text: 'woorden' })
    await note()
    clock.time += 10 * DAY
    await note()
    const due = (now: number) => runner.read(stream, (state) => retentionDue(state, now))
    const last = new Date(clock.time)
    const end = last.setUTCFullYear(last.getUTCFullYear() + 1)
    assert.equal(await due(end - 1), false)
    assert.equal(await due(end), true)
  })

  it('[X4.c] from the start of a removal nothing may be written, and the removal stays due until it is done', async () => {
    const { ronde, see, note, removal } = await setUp()
    await note()
    const end = (await removal()) ?? 0
    const started = { ...(await see((state) => ({ ...state }))), removal: { salt: 'zout' } }
    assert.equal(wordsRemoved(started), true)
    assert.equal(retentionDue(started, end - 1), true)
    const done = { ...started, removal: null, removedAt: end }
    assert.equal(wordsRemoved(done), true)
    assert.equal(retentionDue(done, end + 1), false)
    assert.equal(removalAt(done), null)
    assert.ok(ronde)
  })
})
