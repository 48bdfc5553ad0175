import { TRYING } from '../../domain/ronde/delivery.ts'
import type { DeliveryState } from '../../domain/ronde/state.ts'
import type { PendingMessage } from '../pending/pendingMessage.ts'
import { LEASE, LONGEST_PAUSE } from './times.ts'

/**
 * What may be done with a pending message now:
 * - a number: nothing before this moment, epoch ms by the steady clock;
 * - `never`: nothing by itself; a person asks for a retry, or the chat becomes reachable again;
 * - `unknown`: give up, because two leases of the post expired without an outcome.
 *
 * When the lease of a post expires, its holder has ended and Teams cannot be asked whether the message was posted. The
 * post is repeated once: a missing card stops a gesprek, while of two cards for one thema both take answers, and answers
 * in the one that can no longer be closed are kept as nagekomen. After a second expired lease a person decides. An edit
 * can always be repeated.
 */
export type Due = 'now' | 'unknown' | 'never' | number

/** How far the clocks of instances may differ, ms. A lease or pause that is longer than this allows was set before a step. */
const SKEW = 60_000

/**
 * @param now epoch ms; for messages that wait for a moment
 * @param steadyNow epoch ms by a clock without steps, see `steadyOf`; for leases and pauses
 */
export function dueOf(
  pending: PendingMessage,
  delivery: DeliveryState | undefined,
  now: number,
  steadyNow = now,
): Due {
  const { dueAt = now } = pending
  if (dueAt > now) return steadyNow + dueAt - now
  if (delivery === undefined) return 'now'
  const { leasedUntil, retryAt, failed, lost } = delivery
  if (leasedUntil !== null) {
    if (leasedUntil > steadyNow && leasedUntil <= steadyNow + LEASE + SKEW) return leasedUntil
    const isPost = pending.activityId === null && pending.content !== null
    return isPost && lost > 0 ? 'unknown' : 'now'
  }
  if (failed === null || pending.content === null) return 'now'
  if (retryAt === null) return 'never'
  const waits = failed !== TRYING && retryAt > steadyNow && retryAt <= steadyNow + LONGEST_PAUSE + SKEW
  return waits ? retryAt : 'now'
}
