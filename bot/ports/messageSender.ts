import type { ChatReference } from '../domain/chat/chat.ts'

/** What is put in a chat: a card, or a plain sentence. */
export type ChatContent = { card: object; summary: string } | { text: string }

/** Puts messages in Teams chats. Retries what Teams asks to retry, within a bound, at Teams' pace (teams.md "Limits"). */
export interface MessageSender {
  /** @returns the id of the message @throws SendError */
  post(chat: ChatReference, content: ChatContent): Promise<string>
  /** @throws SendError */
  update(chat: ChatReference, activityId: string, content: ChatContent): Promise<void>
}

export class SendError extends Error {
  /**
   * `unreachable`: the bot is blocked, removed or the chat is gone; `gone`: this one message is;
   * `later`: Teams cannot take it now; `unsure`: it may stand there or not; `refused`: the content is not accepted.
   */
  readonly reason: 'unreachable' | 'gone' | 'later' | 'unsure' | 'refused'

  constructor(reason: SendError['reason'], cause?: unknown) {
    super(`send: ${reason}`, { cause })
    this.name = 'SendError'
    this.reason = reason
  }
}
