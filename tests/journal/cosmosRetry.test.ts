import assert from 'node:assert/strict'
import sinon from 'sinon'
import { type Meaning, meaningOf, withRetries } from '../../bot/journal/cosmosRetry.ts'
import { JournalFailed, JournalUnknown } from '../../bot/ports/journal.ts'

const failure = (code: unknown, rest: object = {}) =>
  Object.assign(new Error(String(code)), { code, ...rest })

/** Every status and network error that the service and the network are known to give. */
const MEANINGS: [code: unknown, meaning: Meaning][] = [
  [409, 'exists'],
  [404, 'absent'],
  [429, 'throttled'],
  [449, 'throttled'],
  ['ECONNREFUSED', 'throttled'],
  ['ENOTFOUND', 'throttled'],
  ['EAI_AGAIN', 'throttled'],
  ['EHOSTUNREACH', 'throttled'],
  ['ENETUNREACH', 'throttled'],
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [412, 'refused'],
  [413, 'refused'],
  [408, 'unknown'],
  [410, 'unknown'],
  [500, 'unknown'],
  [503, 'unknown'],
  ['ECONNRESET', 'unknown'],
  ['ETIMEDOUT', 'unknown'],
  ['TimeoutError', 'unknown'],
  [undefined, 'unknown'],
]

/** Gives these errors one after another, then 'done'. */
function failing(...errors: unknown[]) {
  const calls = { count: 0 }
  const ask = async (): Promise<string> => {
    calls.count += 1
    const error = errors.shift()
    if (error !== undefined) throw error
    return 'done'
  }
  return { ask, calls }
}

describe('Errors of Cosmos DB', () => {
  it('[X8.d] each status code and network error has its meaning', () => {
    assert.deepEqual(
      MEANINGS.map(([code]) => [code, meaningOf(failure(code))]),
      MEANINGS,
    )
    assert.equal(meaningOf(null), 'unknown')
    assert.equal(meaningOf('text'), 'unknown')
  })

  for (const [code, meaning] of MEANINGS) {
    it(`[X8.d] a read that fails with ${String(code)} is ${meaning === 'throttled' || meaning === 'unknown' ? 'retried' : 'not retried'}`, async () => {
      const error = failure(code)
      const { ask, calls } = failing(error)
      let retries = 0
      const outcome = withRetries('read', ask, () => {
        retries += 1
      })
      if (meaning === 'throttled' || meaning === 'unknown') {
        assert.equal(await outcome, 'done')
        assert.deepEqual([calls.count, retries], [2, 1])
        return
      }
      await assert.rejects(outcome, (thrown) =>
        meaning === 'refused' ? thrown instanceof JournalFailed && thrown.cause === error : thrown === error,
      )
      assert.deepEqual([calls.count, retries], [1, 0])
    })

    it(`[X8.d] a write that fails with ${String(code)} is ${meaning === 'throttled' ? 'retried' : 'not retried'}`, async () => {
      const error = failure(code)
      const { ask, calls } = failing(error)
      const outcome = withRetries('write', ask)
      if (meaning === 'throttled') assert.equal(await outcome, 'done')
      else if (meaning === 'unknown') await assert.rejects(outcome, JournalUnknown)
      else if (meaning === 'refused') await assert.rejects(outcome, JournalFailed)
      else await assert.rejects(outcome, (thrown) => thrown === error)
      assert.equal(calls.count, meaning === 'throttled' ? 2 : 1)
    })
  }

  it('[X8.d] a throttled request waits at least as long as the service asks for', async () => {
    const timers = sinon.useFakeTimers()
    try {
      const { ask, calls } = failing(failure(429, { retryAfterInMs: 120 }))
      const outcome = withRetries('write', ask)
      await timers.tickAsync(119)
      assert.equal(calls.count, 1)
      await timers.tickAsync(1)
      assert.equal(await outcome, 'done')
      assert.equal(calls.count, 2)
    } finally {
      timers.restore()
    }
  })

  it('[X8.d] a request that would have to wait longer than the limit fails at once', async () => {
    const { ask, calls } = failing(failure(429, { retryAfterInMs: 60_000 }))
    await assert.rejects(withRetries('write', ask), JournalFailed)
    assert.equal(calls.count, 1)
  })
})
