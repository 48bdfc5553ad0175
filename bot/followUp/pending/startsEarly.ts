import { startsEarlyMessage } from '../../cards/index.ts'
import { chatOf, isPosted, linkedGesprekken, sentence } from './message.ts'
import type { PendingList } from './pendingMessage.ts'

/** Asks whether the gesprek begins, when its meeting starts long before the plan. */
export const startsEarlySentences: PendingList = (state) =>
  linkedGesprekken(state).flatMap((gesprek) => {
    const key = { kind: 'startsEarly', gesprekId: gesprek.id } as const
    if (!gesprek.askedEarly || gesprek.status !== 'gepland' || isPosted(state, key)) return []
    return [sentence(key, chatOf(gesprek), 'asked', () => startsEarlyMessage(state.lang))]
  })
