import { startsBesideMessage, startsEarlyMessage } from '../../cards/index.ts'
import { runsBeside } from '../../domain/ronde/early.ts'
import { chatOf, isPosted, linkedGesprekken, sentence } from './message.ts'
import type { PendingList } from './pendingMessage.ts'

/** Asks whether the gesprek begins: it is started long before the plan, or while another one goes on (G2.e, G2.j). */
export const startsEarlySentences: PendingList = (state) =>
  linkedGesprekken(state).flatMap((gesprek) => {
    const key = { kind: 'startsEarly', gesprekId: gesprek.id } as const
    if (!gesprek.askedEarly || gesprek.status !== 'gepland' || isPosted(state, key)) return []
    const message = runsBeside(state, gesprek) ? startsBesideMessage : startsEarlyMessage
    return [sentence(key, chatOf(gesprek), 'asked', () => message(state.lang))]
  })
