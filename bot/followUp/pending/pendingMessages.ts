import { type DeliveryKey, type DeliveryKind, keyText } from '../../domain/ronde/deliveryKey.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { closesSoonSentences } from './closesSoon.ts'
import { gesprekOverSentences } from './gesprekOver.ts'
import { inChannelSentences } from './inChannel.ts'
import { cardsLeftBehind } from './leftBehind.ts'
import { linkQuestions } from './linkQuestions.ts'
import { openings } from './openings.ts'
import type { PendingContext, PendingList, PendingMessage } from './pendingMessage.ts'
import { samenvattingen } from './samenvattingen.ts'
import { startsEarlySentences } from './startsEarly.ts'
import { themaCards } from './themas.ts'
import { verslagCards } from './verslagen.ts'
import { verslagReminders } from './verslagReminders.ts'

export type PendingKinds = Readonly<Record<DeliveryKind, PendingList>>

/** One list per kind of message, in the order in which messages for one recipient are sent. */
export const pendingKinds: PendingKinds = {
  leftBehind: cardsLeftBehind,
  linkQuestion: linkQuestions,
  inChannel: inChannelSentences,
  gesprekOver: gesprekOverSentences,
  startsEarly: startsEarlySentences,
  opening: openings,
  thema: themaCards,
  closesSoon: closesSoonSentences,
  samenvatting: samenvattingen,
  verslag: verslagCards,
  verslagReminder: verslagReminders,
}

/** Every pending message of a ronde. Several changes to one message give one entry: only the latest state counts. */
export function pendingMessages(
  state: RondeState,
  context: PendingContext,
  kinds: PendingKinds = pendingKinds,
): PendingMessage[] {
  return Object.values(kinds).flatMap((list) => list(state, context))
}

/** The pending message with this key, if there is still one. */
export function pendingMessage(
  state: RondeState,
  key: DeliveryKey,
  context: PendingContext,
  kinds: PendingKinds = pendingKinds,
): PendingMessage | undefined {
  const text = keyText(key)
  return kinds[key.kind](state, context).find((pending) => keyText(pending.key) === text)
}
