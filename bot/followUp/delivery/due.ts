import type { Delivery } from '../../domain/ronde/state.ts'
import type { Owed } from '../pending/pendingMessages.ts'

/**
 * What may be done about something owed now. A number is the moment (epoch ms) at which it may be asked again;
 * `never` waits for a person or for the chat to come back.
 *
 * `unknown`: it was taken twice and both times nobody ever said what became of it. After the first time a post is made
 * once more: whoever had it in hand has ended, Teams cannot be asked whether it stands there, and a card that is missing
 * stops a gesprek, while of two cards for one thema either takes answers, and one that cannot be closed any more keeps
 * them as nagekomen. After the second time a person is told. An edit may be repeated: it changes nothing.
 */
export type Due = 'now' | 'unknown' | 'never' | number

export function dueOf(owed: Owed, delivery: Delivery | undefined, now: number): Due {
  if (delivery === undefined) return 'now'
  const { leasedUntil, retryAt, failed, lost } = delivery
  if (leasedUntil !== null) {
    if (leasedUntil > now) return leasedUntil
    const isPost = owed.activityId === null && owed.content !== null
    return isPost && lost > 0 ? 'unknown' : 'now'
  }
  if (failed === null || owed.content === null) return 'now'
  if (retryAt === null) return 'never'
  return retryAt > now ? retryAt : 'now'
}
