import { errorMessage } from '../../errors/errorText.ts'
import { onExecute, onSubmit } from '../cardActions/onCardAction.ts'
import { type CardReply, invokeBody, refusal } from '../cardActions/replies.ts'
import { onMessage } from '../chatWords/onMessage.ts'
import type { Room } from '../context.ts'
import { onMeetingEnd, onMeetingStart } from '../meetings/onMeeting.ts'
import { type Incoming, part, readIncoming, words } from './incomingActivity.ts'
import { forgetReference, keepReference } from './keepReference.ts'
import type { Seen } from './recentMessages.ts'

export interface InvokeAnswer {
  status: number
  body?: object
}

/** Whether this is a press on a button of a card: an `Action.Execute`. */
export const isCardAction = (activity: object): boolean =>
  part(activity, 'type') === 'invoke' && part(activity, 'name') === 'adaptiveCard/action'

/**
 * Sends an activity to who handles its kind.
 * @returns what an invoke is answered with, else null
 */
export async function route(room: Room, seen: Seen, activity: object): Promise<InvokeAnswer | null> {
  const incoming = readIncoming(activity)
  const type = part(activity, 'type')
  if (type === 'invoke') return invoke(room, incoming, activity)
  if (incoming === null) return null
  if (isBotMoved(activity, type, 'remove')) {
    await forgetReference(room, incoming)
    return null
  }
  keepReference(room, incoming, isBotMoved(activity, type, 'add'))
  if (type === 'event') {
    const name = part(activity, 'name')
    if (name === 'application/vnd.microsoft.meetingStart') await onMeetingStart(room, incoming)
    if (name === 'application/vnd.microsoft.meetingEnd') await onMeetingEnd(room, incoming)
  }
  if (type === 'message' && !seen.before(incoming)) {
    const value = part(activity, 'value')
    if (part(value, 'verb') === undefined) await onMessage(room, incoming, activity)
    else await onSubmit(room, incoming, value)
  }
  return null
}

async function invoke(room: Room, incoming: Incoming | null, activity: object): Promise<InvokeAnswer> {
  if (!isCardAction(activity)) return { status: 501 }
  if (incoming === null) return { status: 200, body: invokeBody(refusal('bad-request', room.lang)) }
  keepReference(room, incoming)
  let reply: CardReply
  try {
    reply = await onExecute(room, incoming, part(activity, 'value'))
  } catch (error) {
    room.log.fault(error, { where: 'invoke' })
    reply = { text: errorMessage('fault', room.lang) }
  }
  return { status: 200, body: invokeBody(reply) }
}

/** The bot was taken out, or put in: by hand, or with the app (teams.md "Limits"). */
function isBotMoved(activity: object, type: unknown, how: 'add' | 'remove'): boolean {
  if (type === 'installationUpdate') return words(activity, 'action', 50)?.startsWith(how) === true
  if (type !== 'conversationUpdate') return false
  const bot = words(part(activity, 'recipient'), 'id', 200)
  const moved = part(activity, how === 'add' ? 'membersAdded' : 'membersRemoved')
  return bot !== null && Array.isArray(moved) && moved.some((member) => part(member, 'id') === bot)
}
