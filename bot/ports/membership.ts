import type { ChatReference } from '../domain/chat/chat.ts'

export interface ChatMember {
  oid: string
  tenantId: string | null
  name: string
  /** Whether Teams says that this person came in without an account. */
  anonymous: boolean
  /** Somebody of another school who was let in to this one. */
  guest: boolean
}

/** Who is in a chat, asked of Teams. */
export interface Membership {
  /** @returns null when this person is not in the chat */
  member(chat: ChatReference, teamsUserId: string): Promise<ChatMember | null>
  /** Who is in the chat at this moment; of a very large one the first of them. */
  members(chat: ChatReference): Promise<ChatMember[]>
  meeting(
    chat: ChatReference,
    meetingId: string,
  ): Promise<{ scheduledStart: string | null; joinUrl: string | null } | null>
}
