import type { Delivery } from '../domain/ronde/state.ts'
import type { Owed } from './owed.ts'

/**
 * What may be done about something owed now. A number is the moment (epoch ms) at which it may be asked again;
 * `never` waits for a person or for the chat to come back.
 *
 * `unknown`: somebody took a post and its outcome was never written down, because that process ended in between. The
 * message most likely stands in the chat: nearly all of that time passes after it was sent. It is not posted a second
 * time: of two cards for one thema one could never be closed again, while a card that is missing shows in Regie and
 * is cured by closing and opening the thema. An edit may be repeated: it changes nothing the second time.
 */
export type Due = 'now' | 'unknown' | 'never' | number

export function dueOf(owed: Owed, delivery: Delivery | undefined, now: number): Due {
  if (delivery === undefined) return 'now'
  const { takenUntil, retryAt, failed } = delivery
  if (takenUntil !== null) {
    if (takenUntil > now) return takenUntil
    return owed.activityId === null && owed.content !== null ? 'unknown' : 'now'
  }
  if (failed === null || owed.content === null) return 'now'
  if (retryAt === null) return 'never'
  return retryAt > now ? retryAt : 'now'
}
