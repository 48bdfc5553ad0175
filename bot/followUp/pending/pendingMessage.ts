import type { AppUrl } from '../../cards/ofRonde/index.ts'
import type { DeliveryKey } from '../../domain/ronde/deliveryKey.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { ChatContent } from '../../ports/messageSender.ts'

/**
 * Where a message goes: a Teams chat, the personal chat of a person with the bot, or a channel of a team. A thread in a
 * channel is a chat.
 */
export type Recipient =
  | { readonly kind: 'chat'; readonly chatId: string }
  /** `via`: the chat of the gesprek, through which Teams is reached. */
  | { readonly kind: 'person'; readonly personId: string; readonly via?: string }
  | { readonly kind: 'channel'; readonly channelId: string }

/** A message that should be in a chat, as it should be there, and is not yet. */
export interface PendingMessage {
  readonly key: DeliveryKey
  readonly recipient: Recipient
  /** The earliest moment to send it, epoch ms. Absent: now. */
  readonly dueAt?: number
  /** What the message shows once it is sent, as a short key that is compared with `Delivery.shows`. */
  readonly shows: string
  /** The message to edit; null posts a new one. */
  readonly activityId: string | null
  /**
   * Renders the message from the state it was listed from, so call it before that state changes. Null: send nothing,
   * only record that this message is settled.
   */
  readonly content: (() => ChatContent) | null
  /** Post it again when the message to edit was deleted. */
  readonly renew: boolean
}

export interface PendingContext {
  /** Epoch ms; some messages lose their meaning when they come too late. */
  readonly now: number
  readonly appUrl?: AppUrl | undefined
}

/** Lists the pending messages of one kind, in the order in which they should be sent. Pure. */
export type PendingList = (state: RondeState, context: PendingContext) => PendingMessage[]
