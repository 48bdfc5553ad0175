import type { ChatReference } from '../domain/chat/chat.ts'

export interface ChatMember {
  oid: string
  tenantId: string | null
  name: string
  /** Whether this person joined without an account, according to Teams. */
  anonymous: boolean
  /** A guest in this tenant, from another school. */
  guest: boolean
}

/** The tenant does not allow the bot to read the members of a chat. */
export class MembersHidden extends Error {
  constructor() {
    super('the bot may not read the members of this chat')
    this.name = 'MembersHidden'
  }
}

/** Members of a chat, according to Teams. @throws MembersHidden */
export interface Membership {
  /** @returns null when this person is not in the chat */
  member(chat: ChatReference, teamsUserId: string): Promise<ChatMember | null>
  /** Current members of the chat; of a very large chat only the first ones. */
  members(chat: ChatReference): Promise<ChatMember[]>
  meeting(
    chat: ChatReference,
    meetingId: string,
  ): Promise<{ scheduledStart: string | null; joinUrl: string | null } | null>
}
