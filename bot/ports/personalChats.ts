import type { ChatReference } from '../domain/chat/chat.ts'

/** The personal chats that people have with the bot. */
export interface PersonalChats {
  /**
   * @param via a chat of the same school that the bot is in, which tells where Teams is reached; null when there is none
   * @returns the conversation id; null when the bot cannot reach this person @throws SendError `later`
   */
  find(tenantId: string, personId: string, via: ChatReference | null): Promise<string | null>
}
