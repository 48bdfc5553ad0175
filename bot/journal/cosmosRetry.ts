import { setTimeout as wait } from 'node:timers/promises'
import { JournalFailed, JournalUnknown } from '../ports/journal.ts'

/**
 * What an answer of Cosmos DB means for what was asked: `exists` and `absent` are answers, `throttled` asks to wait,
 * `refused` was certainly not done, and of everything else it is unknown whether it was done.
 */
export type Meaning = 'exists' | 'absent' | 'throttled' | 'refused' | 'unknown'

/** Nobody was reached at all. */
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

/** How long one request may be repeated in all, ms; within the time in which Teams waits for an answer. */
const BOUND_MS = 5_000
const FIRST_PAUSE_MS = 30

/**
 * Asks again what was throttled (after the wait it names) or never reached the service, and for reads also what was
 * cut off, within a bound.
 * @param retried called each time that it is asked again
 * @throws JournalFailed when it was certainly not done, JournalUnknown when that is not known; `exists` and `absent`
 *   are passed on as they came
 */
export async function withRetries<T>(
  kind: 'read' | 'write',
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
  const named = typeof error === 'object' && error !== null && 'retryAfterInMs' in error
  return named && typeof error.retryAfterInMs === 'number' ? error.retryAfterInMs : 0
}
