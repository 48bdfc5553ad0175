import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { systemClock } from '../../bot/ports/clock.ts'
import { chatStreamName, rondeStreamName } from '../../bot/ports/runner.ts'
import { type Meter, noMeter } from '../../bot/ports/telemetry.ts'
import { kindOf } from '../../bot/runner/kinds.ts'
import { MEMORY_BUDGET } from '../../bot/runner/limits.ts'
import { createRunner } from '../../bot/runner/runner.ts'
import { StreamCache } from '../../bot/runner/streamCache.ts'
import { StreamQueue } from '../../bot/runner/streamQueue.ts'
import { buildRonde } from '../builders/ronde.ts'

describe('The streams in memory', () => {
  /** A runner, and the number of streams that it holds. */
  function measuredRunner() {
    let held = (): number => Number.NaN
    const meter: Meter = {
      ...noMeter,
      gauge: (measure, read) => {
        if (measure === 'streams.held') held = read
      },
    }
    const runner = createRunner({
      journal: openSqliteJournal(':memory:'),
      clock: systemClock,
      meter,
      registry,
      newId: (prefix) => `${prefix}-${crypto.randomUUID()}`,
      foldVersion: 'test',
      fault: assert.ifError,
    })
    return { runner, held: () => held() }
  }

  it('[X5.l] reading 10,000 unknown rondes and chats leaves none of them in memory', async () => {
    const { runner, held } = measuredRunner()
    const ronde = await buildRonde(runner)
    const before = held()
    for (let batch = 0; batch < 100; batch += 1) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, n) => {
          assert.equal(await runner.read(rondeStreamName(`r-${batch}-${n}`), (_state, seq) => seq), 0)
          assert.equal(await runner.read(chatStreamName(`19:${batch}-${n}`), ({ claim }) => claim), null)
        }),
      )
    }
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(held(), before)
    assert.notEqual(runner.peek(ronde.stream), undefined, 'the known ronde stays')
    await runner.close()
  })

  it('[X5.l] an unknown ronde is evicted when its last follower leaves', async () => {
    const { runner, held } = measuredRunner()
    const stream = rondeStreamName('r-unknown')
    const unfollow = runner.follow(stream, () => undefined)
    await runner.read(stream, () => undefined)
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(held(), 1, 'a followed stream stays')
    unfollow()
    assert.equal(held(), 0)
    await runner.close()
  })

  it('[X5.l] the least recently used streams are evicted above the budget, but never a followed one', async () => {
    const journal = openSqliteJournal(':memory:')
    const parts = {
      journal,
      clock: systemClock,
      newId: (prefix: string) => prefix,
      foldVersion: 'test',
      fault: assert.fail,
      resultOf: () => ({}),
      folded: () => {},
      health: () => {},
      uncertain: () => {},
    }
    const followed = 'ronde:r-0'
    const cache = new StreamCache(
      (name) => new StreamQueue(name, kindOf('ronde'), parts),
      (name) => name === followed,
    )
    const opened = Math.floor(MEMORY_BUDGET / 1_000)
    for (let count = 0; count < opened; count += 1) cache.get(`ronde:r-${count}`)
    assert.ok(cache.size < opened / 1.5, `${cache.size} of ${opened}`)
    assert.notEqual(cache.peek(followed), undefined)
    assert.equal(cache.peek('ronde:r-1'), undefined, 'the oldest')
    assert.notEqual(cache.peek(`ronde:r-${opened - 1}`), undefined, 'the newest')
    await journal.close()
  })
})
