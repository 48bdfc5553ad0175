import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { systemClock } from '../../bot/ports/clock.ts'
import type { Entry, Journal } from '../../bot/ports/journal.ts'
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
  function measuredRunner(journal: Journal = openSqliteJournal(':memory:')) {
    let held = (): number => Number.NaN
    const meter: Meter = {
      ...noMeter,
      gauge: (measure, read) => {
        if (measure === 'streams.held') held = read
      },
    }
    const runner = createRunner({
      journal,
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

  it('[X5.l] the streams of a large journal are within the budget as soon as they are read, also when read at once', async () => {
    const acts = Array.from({ length: 64 }, (_, n): Entry['acts'][number] => ({
      ...{ requestId: `q-${n}`, action: 'notitie.add', by: 'system:link', at: 0 },
      events: [
        {
          ...{ type: 'notitie.added', v: 1, notitieId: `n-${n}`, gesprekId: 'g-1', source: 'genoteerd' },
          ...{ text: 'x'.repeat(4000), tags: [], marks: { labels: [] } },
        },
      ],
    }))
    const journal = openSqliteJournal(':memory:')
    // Each stream has 20 entries of about 280 kB; the words are shared, so the test itself needs little memory.
    journal.read = async (stream, after) =>
      Array.from({ length: 20 - after }, (_, n) => ({ stream, seq: after + n + 1, entryId: `e-${n}`, acts }))
    const { runner, held } = measuredRunner(journal)
    const names = Array.from({ length: 30 }, (_, n) => rondeStreamName(`r-large-${n}`))
    await Promise.all(names.slice(0, 25).map((name) => runner.read(name, () => undefined)))
    for (const name of names.slice(25)) await runner.read(name, () => undefined)
    await new Promise((resolve) => setImmediate(resolve))
    const weight = 20 * 64 * 4350
    assert.ok(held() * weight <= MEMORY_BUDGET, `${held()} streams of ${weight}`)
    assert.ok(held() > 10)
    assert.notEqual(runner.peek(names[29] ?? rondeStreamName('')), undefined, 'the last one stays')
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

  describe('as a cache', () => {
    /** This many streams are exactly within the budget. */
    const FIT = 128
    const EACH = MEMORY_BUDGET / FIT
    const KEPT = Math.floor(FIT * 0.8)
    let saved: string[]
    let busy: Set<string>
    let empty: Set<string>
    let followed: Set<string>
    let opened: number
    let weight: number
    let heavier: Map<string, number>
    let cache: StreamCache

    beforeEach(() => {
      saved = []
      ;[busy, empty, followed] = [new Set(), new Set(), new Set()]
      opened = 0
      weight = EACH
      heavier = new Map()
      const open = (name: string) => {
        opened += 1
        const own = weight
        return {
          ...{ name, usedAt: 0 },
          get weight() {
            return heavier.get(name) ?? own
          },
          get idle() {
            return !busy.has(name)
          },
          get isEmpty() {
            return empty.has(name)
          },
          saveSnapshot: async () => void saved.push(name),
        }
      }
      cache = new StreamCache(open as never, (name) => followed.has(name))
    })

    const get = (from: number, to: number) => {
      for (let n = from; n < to; n += 1) cache.get(`r-${n}`)
    }
    const held = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `r-${from + index}`).filter((name) => cache.peek(name))

    it('[X5.l] a stream is opened once, while it is in memory', () => {
      assert.equal(cache.get('r-1'), cache.get('r-1'))
      assert.equal(cache.peek('r-1'), cache.get('r-1'))
      assert.equal(cache.peek('r-2'), undefined)
      assert.deepEqual([opened, cache.size], [1, 1])
    })

    it('[X5.l] above the budget memory goes down to four fifths of it, and each evicted stream saves its snapshot', () => {
      get(0, FIT)
      assert.deepEqual([cache.size, saved], [FIT, []], 'exactly at the budget nothing is evicted')
      cache.get('r-0')
      const opening = cache.get(`r-${FIT}`)
      assert.equal(cache.size, KEPT)
      assert.equal(cache.get(`r-${FIT}`), opening, 'the stream being opened stays')
      assert.deepEqual(
        saved,
        Array.from({ length: FIT + 1 - KEPT }, (_, n) => `r-${n + 1}`),
      )
      assert.notEqual(cache.peek('r-0'), undefined, 'it was used again')
    })

    it('[X5.l] a stream that became heavier makes room once it is idle', () => {
      get(0, FIT)
      heavier.set('r-5', 30 * EACH)
      cache.settled('r-5')
      assert.ok(cache.size < FIT && saved.length > 0)
    })

    it('[X5.l] [X8.b] a busy or a followed stream stays, however long ago it was used', () => {
      busy.add('r-0')
      followed.add('r-1')
      get(0, FIT + 1)
      assert.deepEqual(held(0, 4), ['r-0', 'r-1'])
      assert.equal(cache.size, KEPT)
    })

    it('[X5.l] streams that must stay are not swept at each use, and go as soon as they may', () => {
      for (let n = 0; n < 2 * FIT; n += 1) followed.add(`r-${n}`)
      get(0, 2 * FIT)
      assert.equal(cache.size, 2 * FIT)
      followed.clear()
      cache.settled('r-0')
      get(2 * FIT, Math.ceil(2.3 * FIT))
      assert.ok(cache.size <= FIT, `${cache.size}`)
    })

    it('[X5.l] only a stream without entries, idle and not followed, is evicted as unknown', () => {
      get(0, 4)
      for (const name of ['r-0', 'r-1', 'r-2']) empty.add(name)
      busy.add('r-1')
      followed.add('r-2')
      for (const name of ['r-0', 'r-1', 'r-2', 'r-3', 'r-9']) cache.settled(name)
      assert.deepEqual(held(0, 4), ['r-1', 'r-2', 'r-3'])
    })

    it('[G5.k] the streams are idle when each of them is, and closing saves a snapshot of each', async () => {
      assert.equal(cache.idle, true)
      get(0, 3)
      busy.add('r-1')
      assert.equal(cache.idle, false)
      busy.clear()
      assert.equal(cache.idle, true)
      await cache.saveSnapshots()
      assert.deepEqual(saved, ['r-0', 'r-1', 'r-2'])
    })
  })
})
