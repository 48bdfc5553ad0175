import assert from 'node:assert/strict'
import { createRateLimiter, type RateLimiter, unlimited } from '../../bot/util/rateLimit.ts'

describe('The rate limiter', () => {
  const clock = { time: 0, now: () => clock.time }
  const allowed = (limiter: RateLimiter, key: string, tries: number): number =>
    Array.from({ length: tries }, () => limiter.allow(key)).filter(Boolean).length

  it('[X5.h] a burst is allowed, then the rate per second, for each key apart', () => {
    const limiter = createRateLimiter({ perSecond: 20, burst: 60 }, clock)
    assert.equal(allowed(limiter, 'joke', 100), 60)
    assert.equal(allowed(limiter, 'wouter', 100), 60)
    clock.time += 1000
    assert.equal(allowed(limiter, 'joke', 100), 20)
    clock.time += 60_000
    assert.equal(allowed(limiter, 'joke', 100), 60)
  })

  it('[X5.h] a clock that is set back locks no one out for longer', () => {
    const limiter = createRateLimiter({ perSecond: 20, burst: 60 }, clock)
    assert.equal(allowed(limiter, 'joke', 100), 60)
    clock.time -= 3_600_000
    assert.equal(limiter.allow('joke'), false)
    clock.time += 50
    assert.equal(limiter.allow('joke'), true)
  })

  it('[X5.h] [X5.l] evicting full buckets keeps the ones in use', () => {
    const limiter = createRateLimiter({ perSecond: 1, burst: 2 }, clock)
    assert.equal(allowed(limiter, 'busy', 5), 2)
    for (let count = 0; count < 5000; count += 1) limiter.allow(`passer-by-${count}`)
    assert.equal(limiter.allow('busy'), false)
  })

  it('calls back once for each refused request', () => {
    let refused = 0
    const limiter = createRateLimiter({ perSecond: 1, burst: 2 }, clock, () => {
      refused += 1
    })
    allowed(limiter, 'joke', 5)
    assert.equal(refused, 3)
    assert.equal(allowed(unlimited, 'joke', 1000), 1000)
  })
})
