import type { SendError } from '../../ports/messageSender.ts'
import type { Job } from './plan.ts'
import { LONGEST_PAUSE } from './times.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Spans a weekend: what fails on Friday afternoon is still tried on Monday morning. */
const GIVE_UP_AFTER = 3 * 24 * HOUR
/** Refusals of an edit before it is no longer retried: an edit is idempotent and a refusal may be temporary. */
const REFUSALS = 4

/** What is recorded of a failed delivery. `stopped`: no retry until a person asks or the chat is reachable again. */
export interface Failure {
  /** Epoch ms; null for no automatic retry. */
  readonly retryAt: number | null
  readonly reason: SendError['reason'] | 'stopped'
}

export function failureFor(reason: SendError['reason'], job: Job, now: number): Failure {
  const retryAt = retryAtFor(reason, job, now)
  if (retryAt === null) return { retryAt, reason }
  const since = job.since ?? now
  return retryAt - since > GIVE_UP_AFTER ? { retryAt: null, reason: 'stopped' } : { retryAt, reason }
}

/** The pauses are long: the message sender has already made the quick retries that Teams asks for. */
function retryAtFor(reason: SendError['reason'], job: Job, now: number): number | null {
  const backoff = (first: number, longest: number): number =>
    now + Math.min(first * 2 ** Math.max(0, job.attempts - 1), longest)
  switch (reason) {
    case 'unreachable':
      // Teams reports when the bot is back in the chat; this covers a report that was missed.
      return backoff(5 * MINUTE, LONGEST_PAUSE)
    case 'later':
    case 'gone':
      return backoff(30 * SECOND, HOUR)
    case 'unsure':
      // Repeating an edit changes nothing; repeating a post could give a second card (see `dueOf`).
      return job.activityId === null ? null : backoff(5 * SECOND, HOUR)
    case 'refused':
      return job.activityId === null || job.attempts >= REFUSALS ? null : backoff(MINUTE, HOUR)
  }
}
