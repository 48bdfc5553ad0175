import { anotherMessage } from '../../cards/index.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { chatOf, isPosted, linkedGesprekken, sentence } from './message.ts'
import type { PendingList } from './pendingMessage.ts'

/** After this long the meeting is over as well, ms; the sentence would come too late. */
const EXPIRES_AFTER = 3_600_000

/** Says that the gesprek of this chat is over, when a meeting starts there again: once for every end of the gesprek. */
export const gesprekOverSentences: PendingList = (state, { now }) =>
  linkedGesprekken(state).flatMap((gesprek) => {
    const { id: gesprekId, status, endedAt, askedAgainAt } = gesprek
    if (status !== 'klaar' || endedAt === null || askedAgainAt === null || askedAgainAt <= endedAt) return []
    const key = { kind: 'gesprekOver', gesprekId, endedAt: String(endedAt) } as const
    if (now - askedAgainAt >= EXPIRES_AFTER || isPosted(state, key)) return []
    const text = () => {
      const groep = groepOf(state, gesprek)
      return anotherMessage(state.lang, { number: groep?.nummer ?? 0, title: groep?.titel ?? '' })
    }
    return [sentence(key, chatOf(gesprek), 'asked', text)]
  })
