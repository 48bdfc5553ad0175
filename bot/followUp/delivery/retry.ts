import type { SendError } from '../../ports/messageSender.ts'
import type { Job } from './plan.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** A weekend passes: what fails on Friday afternoon is still tried on Monday morning. */
const GIVE_UP_AFTER = 3 * 24 * HOUR
/** Putting an edit there again changes nothing, so a refusal may prove to be a whim; a few of them do not. */
const REFUSALS = 4

/** What is remembered of a failed delivery: `stopped` is not tried again until a person asks, or the chat is back. */
export interface Failure {
  readonly retryAt: number | null
  readonly reason: SendError['reason'] | 'stopped'
}

/** What becomes of a message that could not be delivered. */
export function failureFor(reason: SendError['reason'], job: Job, now: number): Failure {
  const retryAt = retryAtFor(reason, job, now)
  if (retryAt === null) return { retryAt, reason }
  const since = job.since ?? now
  return retryAt - since > GIVE_UP_AFTER ? { retryAt: null, reason: 'stopped' } : { retryAt, reason }
}

/** The tries that Teams itself asks for are behind us by now, so these pauses are long. */
function retryAtFor(reason: SendError['reason'], job: Job, now: number): number | null {
  const grown = (first: number, longest: number): number =>
    now + Math.min(first * 2 ** Math.max(0, job.attempts - 1), longest)
  switch (reason) {
    case 'unreachable':
      // The chat itself says when the bot is back; this is for when that message is missed.
      return grown(5 * MINUTE, 6 * HOUR)
    case 'later':
    case 'gone':
      return grown(30 * SECOND, HOUR)
    case 'unsure':
      // A second edit changes nothing, a second post would be a second card (see `dueOf`).
      return job.activityId === null ? null : grown(5 * SECOND, HOUR)
    case 'refused':
      return job.activityId === null || job.attempts >= REFUSALS ? null : grown(MINUTE, HOUR)
  }
}
