import type { DeliveryError } from '../ports/delivery.ts'
import type { Job } from './plan.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * When a message that could not be delivered is tried again; null is not by itself. The tries that Teams itself asks
 * for are behind us by now, so these pauses are long.
 */
export function retryAtFor(reason: DeliveryError['reason'], job: Job, now: number): number | null {
  const grown = (first: number, longest: number): number =>
    now + Math.min(first * 2 ** Math.max(0, job.attempts - 1), longest)
  switch (reason) {
    case 'unreachable':
      // The chat itself says when the bot is back; this is for when that message is missed.
      return grown(5 * MINUTE, 60 * MINUTE)
    case 'later':
      return grown(30 * SECOND, 10 * MINUTE)
    case 'unsure':
      // A second edit changes nothing, a second post would be a second card (see `dueOf`).
      return job.activityId === null ? null : grown(5 * SECOND, 10 * MINUTE)
    case 'gone':
      return grown(30 * SECOND, 10 * MINUTE)
    case 'refused':
      return null
  }
}
