import type { ChatReference } from '../domain/chat/chat.ts'
import type { Membership } from '../ports/membership.ts'
import type { Answer, Connector } from './connector.ts'

/** @see Membership */
export function createMembership(connector: Connector): Membership {
  async function ask(chat: ChatReference, path: string): Promise<Answer['body']> {
    const { status, body } = await connector.call(chat, 'GET', path)
    if (status === 404) return null
    if (status >= 300) throw new Error(`Teams answered ${status}`)
    return body
  }

  return {
    async member(chat, teamsUserId) {
      const conversation = encodeURIComponent(chat.conversationId)
      const path = `v3/conversations/${conversation}/members/${encodeURIComponent(teamsUserId)}`
      const body = await ask(chat, path)
      if (body === null) return null
      return {
        oid: field(body, 'aadObjectId') ?? field(body, 'objectId') ?? '',
        tenantId: field(body, 'tenantId'),
        name: field(body, 'name') ?? '',
        anonymous: field(body, 'userRole') === 'anonymous',
      }
    },
    async meeting(chat, meetingId) {
      const body = await ask(chat, `v1/meetings/${encodeURIComponent(meetingId)}`)
      if (body === null) return null
      const details = typeof body === 'object' && 'details' in body ? body.details : null
      return { scheduledStart: field(details, 'scheduledStartTime'), joinUrl: field(details, 'joinUrl') }
    },
  }
}

function field(from: unknown, name: string): string | null {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return null
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'string' && value !== '' ? value : null
}
