import assert from 'node:assert/strict'
import sinon from 'sinon'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const MINUTE = 60_000

describe('Following a ronde for commits of other instances', () => {
  let time: sinon.SinonFakeTimers
  let journal: FaultyJournal
  let other: ReturnType<typeof testRunner>
  let ronde: BuiltRonde
  let told: number[]

  beforeEach(async () => {
    const store = openSqliteJournal(':memory:')
    journal = new FaultyJournal(store)
    other = testRunner(store)
    ronde = await buildRonde(other.runner)
    const { runner } = testRunner(journal)
    await runner.read(ronde.stream, () => undefined)
    time = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    told = []
    runner.follow(ronde.stream, ({ seq }) => told.push(seq))
  })

  afterEach(() => time.restore())

  /** Advances the time. @returns the number of reads of the journal */
  async function readsIn(ms: number): Promise<number> {
    const before = journal.reads
    for (let passed = 0; passed < ms; passed += 400) {
      time.tick(400)
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    }
    return journal.reads - before
  }

  it('[B2.a] a ronde is read every 400 ms during a gesprek, also when nothing is written for minutes', async () => {
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await readsIn(2 * MINUTE)
    assert.equal(await readsIn(MINUTE), 150)
  })

  it('[X8.b] a quiet ronde is read every five seconds, and every 400 ms again after a commit', async () => {
    await readsIn(MINUTE)
    const first = await readsIn(2_400)
    assert.ok(first <= 2, `${first} reads in the first quiet seconds`)
    await readsIn(MINUTE)
    const quiet = await readsIn(MINUTE)
    assert.ok(quiet >= 11 && quiet <= 13, `${quiet} reads in a quiet minute`)
    told = []
    await ronde.act(marleen, 'gesprek.plan', {
      gesprekId: ronde.gesprekId,
      start: '2026-12-09T13:00:00+01:00',
    })
    await readsIn(5_200)
    assert.equal(told.length, 1)
    assert.ok((await readsIn(20_000)) >= 49)
  })
})
