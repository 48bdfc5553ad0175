import { errorMessage } from '../../errors/errorText.ts'
import { onExecute, onSubmit } from '../cardActions/onCardAction.ts'
import { type CardReply, invokeBody, refusal } from '../cardActions/replies.ts'
import { onMessage } from '../chatWords/onMessage.ts'
import type { TeamsContext } from '../context.ts'
import { onMeetingEnd, onMeetingStart } from '../meetings/onMeeting.ts'
import { type IncomingActivity, part, readActivity, words } from './incomingActivity.ts'
import { isElsewhere } from './isElsewhere.ts'
import { keepReference, markAbsent } from './keepReference.ts'
import type { RecentMessages } from './recentMessages.ts'

export interface InvokeAnswer {
  status: number
  body?: object
}

/** Whether the activity is a card press (`Action.Execute`). */
export const isCardAction = (activity: object): boolean =>
  part(activity, 'type') === 'invoke' && part(activity, 'name') === 'adaptiveCard/action'

/**
 * Passes an activity to the handler of its kind.
 * @returns the answer to an invoke; null for other activities
 */
export async function route(
  context: TeamsContext,
  recent: RecentMessages,
  activity: object,
): Promise<InvokeAnswer | null> {
  const incoming = readActivity(activity)
  const type = part(activity, 'type')
  if (type === 'invoke') return invoke(context, incoming, activity)
  if (incoming === null || (await isElsewhere(context, incoming))) return null
  if (isBotMoved(activity, type, 'remove')) {
    await markAbsent(context, incoming)
    return null
  }
  keepReference(context, incoming, isBotMoved(activity, type, 'add'))
  if (type === 'event') {
    const name = part(activity, 'name')
    if (name === 'application/vnd.microsoft.meetingStart') await onMeetingStart(context, incoming)
    if (name === 'application/vnd.microsoft.meetingEnd') await onMeetingEnd(context, incoming)
  }
  if (type === 'message' && !recent.isRepeat(incoming)) {
    if (isSubmit(activity)) await onSubmit(context, incoming, part(activity, 'value'))
    else await onMessage(context, incoming, activity)
  }
  return null
}

async function invoke(
  context: TeamsContext,
  incoming: IncomingActivity | null,
  activity: object,
): Promise<InvokeAnswer> {
  if (!isCardAction(activity)) return { status: 501 }
  if (incoming === null) return { status: 200, body: invokeBody(refusal('bad-request', context.lang)) }
  if (!(await isElsewhere(context, incoming))) keepReference(context, incoming)
  let reply: CardReply
  try {
    reply = await onExecute(context, incoming, part(activity, 'value'))
  } catch (error) {
    context.log.fault(error, { where: 'invoke' })
    reply = { text: errorMessage('fault', context.lang) }
  }
  return { status: 200, body: invokeBody(reply) }
}

/**
 * Whether a message is a press of `Action.Submit`. Some clients leave out what the card holds (msteams-docs issue 13443):
 * then there is a value, without content, and no text either.
 */
function isSubmit(activity: object): boolean {
  const value = part(activity, 'value')
  if (part(value, 'verb') !== undefined) return true
  return value !== undefined && words(activity, 'text', 1_000_000) === null
}

/** Whether the activity says that the bot was added to or removed from the chat, by hand or with the app. */
function isBotMoved(activity: object, type: unknown, how: 'add' | 'remove'): boolean {
  if (type === 'installationUpdate') return words(activity, 'action', 50)?.startsWith(how) === true
  if (type !== 'conversationUpdate') return false
  const bot = words(part(activity, 'recipient'), 'id', 200)
  const moved = part(activity, how === 'add' ? 'membersAdded' : 'membersRemoved')
  return bot !== null && Array.isArray(moved) && moved.some((member) => part(member, 'id') === bot)
}
