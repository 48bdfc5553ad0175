import type { ChatReference } from '../../domain/chat/chat.ts'
import { toPersonId } from '../../domain/personId.ts'
import { toPersonName } from '../../domain/personName.ts'

/**
 * The fields of an activity that the handlers use. The activity comes over the network, so any field may be missing or of
 * the wrong type. Chat and sender are always taken from here, never from data in a card.
 */
export interface IncomingActivity {
  readonly chatId: string
  /** All tenants named in the activity: of the sender, the meeting and the chat. */
  readonly tenantIds: readonly string[]
  readonly sender: Sender | null
  readonly meetingId: string | null
  /** Equal when Teams redelivers the activity; null when there is no usable id. */
  readonly activityId: string | null
  /** Id of the message whose button was pressed. */
  readonly replyToId: string | null
  readonly personal: boolean
  /** What is needed to send to this chat later. */
  readonly reference: ChatReference
}

export interface Sender {
  readonly teamsId: string
  /** Entra object id; null when Teams gives none (joined without an account). */
  readonly oid: string | null
  readonly name: string
}

const LONGEST_ID = 300
const LONGEST_CHAT_ID = 400

/** @returns null when the activity names no chat or no service URL */
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
  return { teamsId, oid: oid === null ? null : toPersonId(oid), name: toPersonName(name) }
}

/** Own property `name` of a value that may not be an object; undefined when absent. */
export function part(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return undefined
  return Reflect.get(from, name)
}

/** A non-empty string property of at most `longest` characters; null otherwise. */
export function words(from: unknown, name: string, longest: number): string | null {
  const value = part(from, name)
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : null
}
