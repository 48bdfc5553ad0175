/** The personal chats that people have with the bot. */
export interface PersonalChats {
  /** @returns the conversation id, whose chat stream holds the reference; null when the person never wrote to the bot */
  find(tenantId: string, personId: string): Promise<string | null>
}
