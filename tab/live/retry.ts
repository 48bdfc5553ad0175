import { type ApiError, asApiError } from './apiError.ts'

/** How long a failing call is repeated. */
export interface RetryPolicy {
  /** Attempts in all. */
  attempts: number
  /** No new attempt is made after this long, ms. */
  within: number
  /** Whether this error is worth another attempt. */
  retries(error: ApiError): boolean
}

/** For an act whose person is watching: a few attempts, then the person decides. */
export const whileWatched: RetryPolicy = {
  attempts: 4,
  within: 10_000,
  retries: (error) => error.transient,
}

/** For what must arrive in the end. */
export const untilDone: RetryPolicy = {
  attempts: Number.POSITIVE_INFINITY,
  within: Number.POSITIVE_INFINITY,
  retries: (error) => error.transient,
}

const FIRST_DELAY = 500
/** For a server that answers and cannot help now. */
const LONGEST_DELAY = 30_000
/** Without a connection: a page is back within 5 s after the server is (B2.i). */
const LONGEST_OFFLINE = 4_000

/**
 * How long to wait after a failure, ms: doubles with every failure in a row. Half of it is random, so that many pages
 * do not come back at the same moment.
 * @param failures failures in a row before this one
 * @param chance from 0 to 1
 * @param code of the failure; a stream that just ended counts as a lost connection
 */
export function retryDelay(failures: number, chance: number, code: string): number {
  const longest = code === 'offline' || code === 'unsure' ? LONGEST_OFFLINE : LONGEST_DELAY
  const whole = Math.min(longest, FIRST_DELAY * 2 ** failures)
  return whole / 2 + chance * (whole / 2)
}

export interface RetryTools {
  /** Waits before the next attempt; may end early when the connection is back. */
  wait(ms: number): Promise<void>
  now(): number
  chance(): number
}

/**
 * Repeats `work` as the policy says. Every attempt must carry the same request id, so that it is never done twice.
 * @param onFailure told of each failure that is retried
 * @throws ApiError of the last attempt
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  policy: RetryPolicy,
  tools: RetryTools,
  onFailure: (error: ApiError) => void = () => undefined,
): Promise<T> {
  const began = tools.now()
  for (let failures = 0; ; failures++) {
    try {
      return await work()
    } catch (cause) {
      const error = asApiError(cause)
      const late = tools.now() - began >= policy.within
      if (!policy.retries(error) || failures + 1 >= policy.attempts || late) throw error
      onFailure(error)
      await tools.wait(retryDelay(failures, tools.chance(), error.code))
    }
  }
}
