import type { ChatReference } from '../domain/chat/chat.ts'

/** What is put in a chat: a card, or a plain sentence. */
export type ChatContent = { card: object; summary: string } | { text: string }

/** Puts messages in Teams chats. Retries what Teams asks to retry, within a bound, at Teams' pace (teams.md "Limits"). */
export interface Delivery {
  /** @returns the id of the message @throws DeliveryError */
  post(chat: ChatReference, content: ChatContent): Promise<string>
  /** @throws DeliveryError */
  update(chat: ChatReference, activityId: string, content: ChatContent): Promise<void>
}

export class DeliveryError extends Error {
  /**
   * `unreachable`: the bot is blocked, removed or the chat is gone; `gone`: this one message is;
   * `later`: Teams cannot take it now; `unsure`: it may stand there or not; `refused`: the content is not accepted.
   */
  readonly reason: 'unreachable' | 'gone' | 'later' | 'unsure' | 'refused'

  constructor(reason: DeliveryError['reason'], cause?: unknown) {
    super(`delivery: ${reason}`, { cause })
    this.name = 'DeliveryError'
    this.reason = reason
  }
}
