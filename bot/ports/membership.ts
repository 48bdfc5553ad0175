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

/** The school does not let Teams tell who is in a chat. */
export class MembersHidden extends Error {
  constructor() {
    super('Teams may not say who is in this chat')
    this.name = 'MembersHidden'
  }
}

/** Who is in a chat, asked of Teams. @throws MembersHidden where it may not be told */
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
