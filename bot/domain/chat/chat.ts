import { nothingOfPeople } from '../privacy.ts'
import { type EventDefinitions, type EventOf, foldOf, type StreamKind } from '../stream.ts'

/** What the bot needs to post in a chat on its own initiative. */
export interface ChatReference {
  conversationId: string
  tenantId: string
  serviceUrl: string
  botId: string
}

/** One Teams chat: how it can be reached, and which gesprek it is. */
export interface ChatState {
  reference: ChatReference | null
  /** False after the bot was removed from the chat. */
  present: boolean
  /** The gesprek that this chat is for; `confirmed` once Teams showed that who linked it is in the chat (G1.k). */
  claim: { rondeId: string; gesprekId: string; confirmed: boolean } | null
  /** Whether the ronde that this chat was linked to last was deleted. */
  rondeDeleted: boolean
  /** The link card was posted in this chat; one is enough. */
  asked: boolean
  /** The last message that asked which gesprek this is; null when none is known. */
  question: string | null
  /** The last few of them: anyone who writes to the bot may request another one. */
  questions: readonly string[]
  /** The last messages to the bot that were answered. */
  answered: readonly string[]
  /** What Teams last reported of the meeting here; null when it never reported anything. */
  meeting: { going: boolean; at: number } | null
}

export interface ChatEvents {
  'chat.referenceRecorded': { v: 1; reference: ChatReference }
  'chat.left': { v: 1 }
  'chat.asked': { v: 1 }
  'chat.askPosted': { v: 1; activityId: string }
  'chat.claimed': { v: 1; rondeId: string; gesprekId: string }
  'chat.claimConfirmed': { v: 1 }
  'chat.released': { v: 1 }
  'chat.askedAgain': { v: 1 }
  /** A message to the bot was answered here. */
  'chat.answered': { v: 1; activityId: string }
  /** The ronde of its gesprek was deleted. */
  'chat.rondeDeleted': { v: 1 }
  'chat.meetingStarted': { v: 1 }
  'chat.meetingEnded': { v: 1 }
  /** Entries before this one were redacted: every instance that folded them folds again (X3). */
  'chat.redactionAnnounced': { v: 1; erasureId: string }
}

export type ChatEvent = EventOf<ChatEvents>

/** Teams delivers a message again within minutes; more words than this are not said in that time. */
const ANSWERED = 50

/** Older link cards are not edited any more. */
const QUESTIONS = 5

export const chatEvents: EventDefinitions<ChatState, ChatEvents> = {
  'chat.referenceRecorded': {
    fold(state, { reference }, _context, change) {
      change.put(state, 'reference', reference)
      change.put(state, 'present', true)
    },
    privacy: {
      ...nothingOfPeople,
      fields: {
        reference: { conversationId: 'plain', tenantId: 'plain', serviceUrl: 'plain', botId: 'plain' },
      },
    },
  },
  'chat.left': {
    fold(state, _event, _context, change) {
      change.put(state, 'present', false)
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.asked': {
    fold(state, _event, _context, change) {
      change.put(state, 'asked', true)
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.askPosted': {
    fold(state, { activityId }, _context, change) {
      change.put(state, 'question', activityId)
      change.put(state, 'questions', [...state.questions, activityId].slice(-QUESTIONS))
    },
    privacy: { ...nothingOfPeople, fields: { activityId: 'plain' } },
  },
  'chat.claimed': {
    fold(state, { rondeId, gesprekId }, _context, change) {
      change.put(state, 'claim', { rondeId, gesprekId, confirmed: false })
      change.put(state, 'rondeDeleted', false)
    },
    privacy: { ...nothingOfPeople, fields: { rondeId: 'plain', gesprekId: 'plain' } },
  },
  'chat.claimConfirmed': {
    fold(state, _event, _context, change) {
      if (state.claim !== null) change.put(state, 'claim', { ...state.claim, confirmed: true })
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.released': {
    fold(state, _event, _context, change) {
      change.put(state, 'claim', null)
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.rondeDeleted': {
    fold(state, _event, _context, change) {
      change.put(state, 'claim', null)
      change.put(state, 'rondeDeleted', true)
      change.put(state, 'asked', false)
      change.put(state, 'question', null)
      change.put(state, 'questions', [])
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.askedAgain': {
    fold(state, _event, _context, change) {
      change.put(state, 'asked', false)
      change.put(state, 'question', null)
      change.put(state, 'questions', [])
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.answered': {
    fold(state, { activityId }, _context, change) {
      change.put(state, 'answered', [...state.answered, activityId].slice(-ANSWERED))
    },
    privacy: { ...nothingOfPeople, fields: { activityId: 'plain' } },
  },
  'chat.meetingStarted': {
    fold(state, _event, { at }, change) {
      change.put(state, 'meeting', { going: true, at })
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.meetingEnded': {
    fold(state, _event, { at }, change) {
      change.put(state, 'meeting', { going: false, at })
    },
    privacy: { ...nothingOfPeople, fields: {} },
  },
  'chat.redactionAnnounced': {
    fold() {},
    privacy: { ...nothingOfPeople, fields: { erasureId: 'plain' } },
  },
}

export const chatStream: StreamKind<ChatState, ChatEvent> = {
  prefix: 'chat:',
  empty: () => ({
    ...{ reference: null, present: false, claim: null, rondeDeleted: false, asked: false },
    ...{ question: null, questions: [], answered: [], meeting: null },
  }),
  fold: foldOf<ChatState, ChatEvents>(chatEvents),
}
