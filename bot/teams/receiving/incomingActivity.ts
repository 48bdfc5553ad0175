import type { ChatReference } from '../../domain/chat/chat.ts'
import { toPersonId } from '../../domain/personId.ts'

/**
 * What an activity says, read with care: it comes over the network and may lack anything. The chat and the sender are
 * taken from here and never from what a card sends along (spec G4).
 */
export interface IncomingActivity {
  readonly chatId: string
  /** Every tenant that the activity names: of the sender, of the meeting and of the chat. */
  readonly tenantIds: readonly string[]
  readonly sender: Sender | null
  readonly meetingId: string | null
  /** The same when Teams delivers again; null when it cannot serve to recognise that. */
  readonly activityId: string | null
  /** The message that a button stood on. */
  readonly replyToId: string | null
  readonly personal: boolean
  /** How this chat can be reached later. */
  readonly reference: ChatReference
}

export interface Sender {
  readonly teamsId: string
  /** Null for whom Teams gives no school account. */
  readonly oid: string | null
  readonly name: string
}

const LONGEST_ID = 300
const LONGEST_CHAT_ID = 400
const LONGEST_NAME = 200

/** @returns null for what did not come from a chat that we can know */
export function readActivity(activity: object): IncomingActivity | null {
  const conversation = part(activity, 'conversation')
  const from = part(activity, 'from')
  const channelData = part(activity, 'channelData')
  const chatId = words(conversation, 'id', LONGEST_CHAT_ID)
  const serviceUrl = words(activity, 'serviceUrl', 500)
  if (chatId === null || serviceUrl === null) return null
  const chatTenant = words(conversation, 'tenantId', 100)
  const meetingTenant = words(part(channelData, 'tenant'), 'id', 100)
  const named = [words(from, 'tenantId', 100), meetingTenant, chatTenant]
  return {
    chatId,
    tenantIds: named.filter((tenantId) => tenantId !== null),
    sender: readSender(from),
    meetingId: words(part(channelData, 'meeting'), 'id', LONGEST_CHAT_ID),
    activityId: words(activity, 'id', LONGEST_ID),
    replyToId: words(activity, 'replyToId', LONGEST_ID),
    personal: words(conversation, 'conversationType', 50) === 'personal',
    reference: {
      conversationId: chatId,
      tenantId: chatTenant ?? meetingTenant ?? '',
      serviceUrl,
      botId: words(part(activity, 'recipient'), 'id', 200) ?? '',
    },
  }
}

function readSender(from: unknown): Sender | null {
  const teamsId = words(from, 'id', LONGEST_ID)
  if (teamsId === null) return null
  const oid = words(from, 'aadObjectId', 100)
  const name = words(from, 'name', 10_000) ?? ''
  return { teamsId, oid: oid === null ? null : toPersonId(oid), name: name.slice(0, LONGEST_NAME) }
}

/** A field of something that may not be an object at all. */
export function part(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return undefined
  return Reflect.get(from, name)
}

/** A text field that is there and within its bound. */
export function words(from: unknown, name: string, longest: number): string | null {
  const value = part(from, name)
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : null
}
