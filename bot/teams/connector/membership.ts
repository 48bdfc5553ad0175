import { channelOf } from '../../domain/chat/channel.ts'
import type { ChatReference } from '../../domain/chat/chat.ts'
import { toPersonId } from '../../domain/personId.ts'
import { toPersonName } from '../../domain/personName.ts'
import { type ChatMember, MembersHidden, type Membership } from '../../ports/membership.ts'
import type { Answer, Connector } from './connector.ts'

/** Read at most this many members of a chat. */
const MEMBERS = 100

/** @see Membership */
export function createMembership(connector: Connector): Membership {
  async function ask(chat: ChatReference, path: string): Promise<Answer['body']> {
    const { status, body } = await connector.call(chat, 'GET', path)
    if (status === 404) return null
    if (status === 403) throw new MembersHidden()
    if (status >= 300) throw new Error(`Teams answered ${status}`)
    return body
  }

  return {
    async member(chat, teamsUserId) {
      const conversation = encodeURIComponent(channelOf(chat.conversationId))
      const path = `v3/conversations/${conversation}/members/${encodeURIComponent(teamsUserId)}`
      const body = await ask(chat, path)
      return body === null ? null : memberOf(body)
    },
    async members(chat) {
      const conversation = encodeURIComponent(channelOf(chat.conversationId))
      const members: unknown[] = []
      let next: string | null = ''
      while (next !== null && members.length < MEMBERS) {
        const goOn = next === '' ? '' : `&continuationToken=${encodeURIComponent(next)}`
        const path = `v3/conversations/${conversation}/pagedmembers?pageSize=${MEMBERS}${goOn}`
        const body = await ask(chat, path)
        const page = typeof body === 'object' && body !== null && 'members' in body ? body.members : []
        if (!Array.isArray(page) || page.length === 0) break
        members.push(...page)
        next = field(body, 'continuationToken')
      }
      return members.slice(0, MEMBERS).map(memberOf)
    },
    async meeting(chat, meetingId) {
      const body = await ask(chat, `v1/meetings/${encodeURIComponent(meetingId)}`)
      if (body === null) return null
      const details = typeof body === 'object' && 'details' in body ? body.details : null
      return { scheduledStart: field(details, 'scheduledStartTime'), joinUrl: field(details, 'joinUrl') }
    },
  }
}

function memberOf(body: unknown): ChatMember {
  const role = field(body, 'userRole')
  return {
    oid: toPersonId(field(body, 'aadObjectId') ?? field(body, 'objectId') ?? '') ?? '',
    tenantId: field(body, 'tenantId'),
    name: toPersonName(field(body, 'name') ?? ''),
    anonymous: role === 'anonymous',
    guest: role === 'guest',
  }
}

function field(from: unknown, name: string): string | null {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return null
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'string' && value !== '' ? value : null
}
