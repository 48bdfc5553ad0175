export interface ChatPlace {
  readonly rondeId: string
  readonly gesprekId: string
}

/** Repairs, confirms and frees links between a chat and a gesprek. */
export interface ChatLinks {
  /**
   * Completes a link that was cut off halfway: the chat is claimed, but the ronde does not know about it. A link claims
   * the chat first, so this is all that a crash in between can leave behind.
   * @returns false when the gesprek is linked to another chat, or was unlinked from this one: the chat is then freed
   */
  complete(chatId: string, claim: ChatPlace, meetingId?: string | null): Promise<boolean>
  /** Confirms a link: the caller knows from Teams that someone who may link it is in the chat (G1.k). */
  confirm(chatId: string, place: ChatPlace): Promise<void>
  /** Frees a chat from an unconfirmed link to another gesprek than this one, for someone who is in the chat (G1.l). */
  takeOver(chatId: string, place: ChatPlace): Promise<void>
}
