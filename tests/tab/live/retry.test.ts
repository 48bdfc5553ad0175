import assert from 'node:assert/strict'
import { ApiError } from '../../../tab/live/apiError.ts'
import { retryDelay, untilDone, whileWatched, withRetry } from '../../../tab/live/retry.ts'

function clock() {
  let now = 0
  const waits: number[] = []
  return {
    waits,
    pass: (ms: number) => {
      now += ms
    },
    tools: {
      now: () => now,
      chance: () => 0.5,
      wait: async (ms: number) => {
        waits.push(ms)
        now += ms
      },
    },
  }
}

/** Fails with these codes in turn, then gives `done`. */
function work(...codes: string[]) {
  let calls = 0
  const run = async () => {
    const code = codes[calls++]
    if (code !== undefined) throw new ApiError(code)
    return 'done'
  }
  return { run, calls: () => calls }
}

describe('The retry policy of the tab', () => {
  it('[G5.d] an unsure act is tried again until it is known: unsure twice, then stored', async () => {
    const { tools } = clock()
    const { run, calls } = work('unsure', 'unsure')
    assert.equal(await withRetry(run, whileWatched, tools), 'done')
    assert.equal(calls(), 3)
  })

  it('[G5.d] every transient error is retried, and no other', async () => {
    for (const code of [
      'offline',
      'unsure',
      'busy',
      'too-fast',
      'store-failed',
      'no-token',
      'not-signed-in',
    ]) {
      const { run, calls } = work(code)
      assert.equal(await withRetry(run, whileWatched, clock().tools), 'done', code)
      assert.equal(calls(), 2, code)
    }
    for (const code of ['not-allowed', 'not-found', 'fault', 'unknown-gesprek']) {
      const { run, calls } = work(code)
      await assert.rejects(withRetry(run, whileWatched, clock().tools), { code })
      assert.equal(calls(), 1, code)
    }
  })

  it('[G5.d] a foreground request reports a failure after four attempts', async () => {
    const { run, calls } = work(...Array(9).fill('busy'))
    await assert.rejects(withRetry(run, whileWatched, clock().tools), { code: 'busy' })
    assert.equal(calls(), 4)
  })

  it('[G5.d] a foreground request reports a failure immediately when one attempt took ten seconds', async () => {
    const { tools, pass } = clock()
    let calls = 0
    const slow = async () => {
      calls += 1
      pass(10_000)
      throw new ApiError('unsure')
    }
    await assert.rejects(withRetry(slow, whileWatched, tools), { code: 'unsure' })
    assert.equal(calls, 1)
  })

  it('[G7.e] what must arrive is tried for as long as it takes', async () => {
    const { tools, waits } = clock()
    const { run } = work(...Array(30).fill('offline'))
    const failures: string[] = []
    assert.equal(await withRetry(run, untilDone, tools, ({ code }) => failures.push(code)), 'done')
    assert.equal(failures.length, 30)
    assert.deepEqual(waits.slice(0, 3), [375, 750, 1500])
    assert.equal(waits.at(-1), 3_000)
  })

  it('[G7.e] a delay is between half and the whole of its step, and at most 30 s', () => {
    assert.deepEqual([retryDelay(0, 0, 'busy'), retryDelay(0, 1, 'busy')], [250, 500])
    assert.deepEqual([retryDelay(20, 0, 'busy'), retryDelay(20, 1, 'busy')], [15_000, 30_000])
  })

  it('[B2.i] without a connection the longest delay is 4 s, so that a page is back within 5 s after its server', () => {
    for (const code of ['offline', 'unsure']) assert.equal(retryDelay(20, 1, code), 4_000, code)
  })
})
