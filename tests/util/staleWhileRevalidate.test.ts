import assert from 'node:assert/strict'
import { staleWhileRevalidate } from '../../bot/util/staleWhileRevalidate.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('The stale-while-revalidate cache', () => {
  const clock = { time: 0, now: () => clock.time }
  let fetches: number
  let fails: boolean
  const fetch = async (): Promise<number> => {
    fetches += 1
    if (fails) throw new Error('away')
    return fetches
  }
  /** Lets a fetch in the background finish. */
  const settled = () => new Promise((resolve) => setImmediate(resolve))

  beforeEach(() => {
    clock.time = 0
    fetches = 0
    fails = false
  })

  it('fetches once for concurrent callers and serves the value while it is fresh', async () => {
    const cache = staleWhileRevalidate(fetch, clock)
    assert.deepEqual(await Promise.all([cache.get(), cache.get()]), [1, 1])
    clock.time += 9 * MINUTE
    assert.equal(await cache.get(), 1)
    assert.equal(fetches, 1)
  })

  it('serves a stale value at once and fetches the next one in the background', async () => {
    const cache = staleWhileRevalidate(fetch, clock)
    await cache.get()
    clock.time += 11 * MINUTE
    assert.equal(await cache.get(), 1)
    await settled()
    assert.equal(await cache.get(), 2)
  })

  it('serves a stale value for a day while the source is away, and not longer', async () => {
    const cache = staleWhileRevalidate(fetch, clock)
    await cache.get()
    fails = true
    clock.time += 23 * HOUR
    assert.equal(await cache.get(), 1)
    await settled()
    clock.time += 2 * HOUR
    await assert.rejects(cache.get(), /away/)
    await assert.rejects(cache.get(), /a moment ago/)
  })

  it('refresh fetches at most once in half a minute, and gives the old value when the source is away', async () => {
    const cache = staleWhileRevalidate(fetch, clock)
    await cache.get()
    assert.equal(await cache.refresh(), null)
    clock.time += 31_000
    assert.equal(await cache.refresh(), 2)
    fails = true
    clock.time += 31_000
    assert.equal(await cache.refresh(), 2)
  })
})
