import type { ChatReference } from '../domain/chat/chat.ts'

/** The content of a message: a card, or a plain sentence. */
export type ChatContent = { card: object; summary: string } | { text: string }

/** Sends messages to Teams chats. Makes the retries that Teams asks for, within a bound, and keeps to its rate limits. */
export interface MessageSender {
  /** @returns the id of the message @throws SendError */
  post(chat: ChatReference, content: ChatContent): Promise<string>
  /** @throws SendError */
  update(chat: ChatReference, activityId: string, content: ChatContent): Promise<void>
}

export class SendError extends Error {
  /**
   * `unreachable`: the bot is blocked or was removed, or the chat is gone; `gone`: this one message was deleted;
   * `later`: Teams cannot take it now; `unsure`: it may have been sent or not; `refused`: the content is not accepted.
   */
  readonly reason: 'unreachable' | 'gone' | 'later' | 'unsure' | 'refused'

  constructor(reason: SendError['reason'], cause?: unknown) {
    super(`send: ${reason}`, { cause })
    this.name = 'SendError'
    this.reason = reason
  }
}
