/** Repairs links between a chat and a gesprek. */
export interface ChatLinks {
  /**
   * Completes a link that was cut off halfway: the chat is claimed, but the ronde does not know about it. A link claims
   * the chat first, so this is all that a crash in between can leave behind.
   * @returns false when the gesprek is linked to another chat, or was unlinked from this one: the chat is then freed
   */
  complete(
    chatId: string,
    claim: { readonly rondeId: string; readonly gesprekId: string },
    meetingId?: string | null,
  ): Promise<boolean>
}
