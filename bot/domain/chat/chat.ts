import type { Change } from '../change.ts'
import { type StreamKind, UnknownEvent } from '../stream.ts'

/** What the bot needs to speak in a chat without being spoken to (teams.md "Limits"). */
export interface ChatReference {
  conversationId: string
  tenantId: string
  serviceUrl: string
  botId: string
}

/** One Teams chat: where it can be reached, and which gesprek it is. */
export interface ChatState {
  reference: ChatReference | null
  /** False after the bot was removed from the chat. */
  present: boolean
  claim: { rondeId: string; gesprekId: string; by: string; name: string } | null
  /** The link card was posted for this chat; one is enough. */
  asked: boolean
  /** The last message that asked which gesprek this is; null when none is known to stand there. */
  question: string | null
  /** The last few of them: whoever speaks to the bot may ask for another one. */
  questions: readonly string[]
  /** What Teams last told of the meeting here; null when it never told anything. */
  meeting: { going: boolean; at: number } | null
}

export interface ChatEvents {
  'chat.referenceRecorded': { v: 1; reference: ChatReference }
  'chat.left': { v: 1 }
  'chat.asked': { v: 1 }
  'chat.askPosted': { v: 1; activityId: string }
  'chat.claimed': { v: 1; rondeId: string; gesprekId: string; name: string }
  'chat.released': { v: 1 }
  /** Entries before this one are not what they were: whoever has folded them, folds anew (spec X3). */
  'chat.redactionAnnounced': { v: 1; erasureId: string }
  'chat.askedAgain': { v: 1 }
  'chat.meetingStarted': { v: 1 }
  'chat.meetingEnded': { v: 1 }
}

/** Cards that ask beyond these are old enough to be left as they are. */
const QUESTIONS = 5

export type ChatEvent = { [T in keyof ChatEvents]: { type: T } & ChatEvents[T] }[keyof ChatEvents]

export const chatStream: StreamKind<ChatState, ChatEvent> = {
  prefix: 'chat:',
  empty: () => ({
    reference: null,
    present: false,
    claim: null,
    asked: false,
    question: null,
    questions: [],
    meeting: null,
  }),
  fold: foldChatEvent,
}

function foldChatEvent(
  state: ChatState,
  event: ChatEvent,
  moment: { at: number; by: string },
  change: Change,
): void {
  if (event.v !== 1) throw new UnknownEvent(event.type, event.v)
  switch (event.type) {
    case 'chat.referenceRecorded':
      change.put(state, 'reference', event.reference)
      change.put(state, 'present', true)
      return
    case 'chat.left':
      change.put(state, 'present', false)
      return
    case 'chat.asked':
      change.put(state, 'asked', true)
      return
    case 'chat.askPosted':
      change.put(state, 'question', event.activityId)
      change.put(state, 'questions', [...state.questions, event.activityId].slice(-QUESTIONS))
      return
    case 'chat.claimed': {
      const { rondeId, gesprekId, name } = event
      change.put(state, 'claim', { rondeId, gesprekId, by: moment.by, name })
      return
    }
    case 'chat.released':
      change.put(state, 'claim', null)
      return
    case 'chat.redactionAnnounced':
      return
    case 'chat.askedAgain':
      change.put(state, 'asked', false)
      change.put(state, 'question', null)
      change.put(state, 'questions', [])
      return
    case 'chat.meetingStarted':
      change.put(state, 'meeting', { going: true, at: moment.at })
      return
    case 'chat.meetingEnded':
      change.put(state, 'meeting', { going: false, at: moment.at })
      return
    default:
      throw new UnknownEvent((event as { type: string }).type, 1)
  }
}
