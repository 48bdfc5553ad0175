import type { DeliveryKey } from '../../domain/ronde/deliveryKey.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import type { PendingMessage, Recipient } from './pendingMessage.ts'

/** A gesprek with a confirmed link to a chat; nothing is posted in a chat before its link is confirmed (G1.k). */
export type LinkedGesprek = Gesprek & { readonly chatId: string }

export const isLinked = (gesprek: Gesprek | undefined): gesprek is LinkedGesprek =>
  gesprek !== undefined && gesprek.chatId !== null && gesprek.linkConfirmed

export const linkedGesprekken = (state: RondeState): LinkedGesprek[] =>
  [...state.gesprekken.values()].filter(isLinked)

export const chatOf = ({ chatId }: LinkedGesprek): Recipient => ({ kind: 'chat', chatId })

/** Teams shows at most this many characters of a card's summary in a notification. */
const SUMMARY_LENGTH = 200

/** A card, with the sentence that Teams shows in its notification. */
export function cardContent(card: { readonly speak: string }): ChatContent {
  return { card, summary: card.speak.slice(0, SUMMARY_LENGTH) }
}

/** A plain sentence that is posted once and never edited. */
export function sentence(
  key: DeliveryKey,
  recipient: Recipient,
  shows: string,
  text: () => string,
): PendingMessage {
  return { key, recipient, shows, activityId: null, content: () => ({ text: text() }), renew: false }
}

/** Whether this message was posted or settled at any time, whatever happened to it since. */
export const isPosted = (state: RondeState, key: DeliveryKey): boolean =>
  (deliveryOf(state, key)?.shows ?? null) !== null
