import type { DeliveryState } from '../../domain/ronde/state.ts'
import type { PendingMessage } from '../pending/pendingMessage.ts'

/**
 * What may be done with a pending message now:
 * - a number: nothing before this moment, epoch ms;
 * - `never`: nothing by itself; a person asks for a retry, or the chat becomes reachable again;
 * - `unknown`: give up, because two leases of the post expired without an outcome.
 *
 * When the lease of a post expires, its holder has ended and Teams cannot be asked whether the message was posted. The
 * post is repeated once: a missing card stops a gesprek, while of two cards for one thema both take answers, and answers
 * in the one that can no longer be closed are kept as nagekomen. After a second expired lease a person decides. An edit
 * can always be repeated.
 */
export type Due = 'now' | 'unknown' | 'never' | number

export function dueOf(pending: PendingMessage, delivery: DeliveryState | undefined, now: number): Due {
  const { dueAt = now } = pending
  if (dueAt > now) return dueAt
  if (delivery === undefined) return 'now'
  const { leasedUntil, retryAt, failed, lost } = delivery
  if (leasedUntil !== null) {
    if (leasedUntil > now) return leasedUntil
    const isPost = pending.activityId === null && pending.content !== null
    return isPost && lost > 0 ? 'unknown' : 'now'
  }
  if (failed === null || pending.content === null) return 'now'
  if (retryAt === null) return 'never'
  return retryAt > now ? retryAt : 'now'
}
