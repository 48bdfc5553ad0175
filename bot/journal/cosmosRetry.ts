import { setTimeout as wait } from 'node:timers/promises'
import { JournalFailed, JournalUnknown } from '../ports/journal.ts'

/**
 * What an error of Cosmos DB means for a request. `exists` and `absent` are answers; `throttled` was not done, retry
 * later; `refused` was certainly not done; for `unknown` it may or may not have been done.
 */
export type Meaning = 'exists' | 'absent' | 'throttled' | 'refused' | 'unknown'

/** Network errors where the request never reached the service. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** @see https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
export function meaningOf(error: unknown): Meaning {
  const code = codeOf(error)
  if (code === 409) return 'exists'
  if (code === 404) return 'absent'
  if (code === 429 || code === 449) return 'throttled'
  if (typeof code === 'string' && NOT_SENT.has(code)) return 'throttled'
  if (typeof code === 'number' && code >= 400 && code < 500 && code !== 408 && code !== 410) return 'refused'
  return 'unknown'
}

/** Time limit for all retries of one request, ms; shorter than Teams waits for an answer. */
const BOUND_MS = 5_000
const FIRST_PAUSE_MS = 30

/**
 * Retries a request that was throttled (after the wait that the service asks for) or never reached the service. Reads, and
 * writes that are idempotent, are also retried after an unknown outcome.
 * @param retried called before each retry
 * @throws JournalFailed when it was certainly not done, JournalUnknown when the outcome is unknown, and the original
 *   error when it means `exists` or `absent`
 */
export async function withRetries<T>(
  kind: 'read' | 'write' | 'idempotent',
  ask: () => Promise<T>,
  retried: () => void = () => undefined,
): Promise<T> {
  const until = performance.now() + BOUND_MS
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await ask()
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'exists' || meaning === 'absent') throw error
      if (meaning === 'refused') throw new JournalFailed(error)
      if (meaning === 'unknown' && kind === 'write') throw new JournalUnknown(error)
      const delay = Math.max(retryAfter(error), pause * (1 + Math.random() / 2))
      if (performance.now() + delay > until) throw new JournalFailed(error)
      await wait(delay)
      retried()
    }
  }
}

export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

function retryAfter(error: unknown): number {
  const hasDelay = typeof error === 'object' && error !== null && 'retryAfterInMs' in error
  return hasDelay && typeof error.retryAfterInMs === 'number' ? error.retryAfterInMs : 0
}
