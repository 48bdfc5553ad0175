import { closesSoonMessage } from '../../cards/index.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { chatOf, isPosted, linkedGesprekken, sentence } from './message.ts'
import type { PendingList } from './pendingMessage.ts'
import { runsOf } from './themas.ts'

/** After this long "over een minuut" is no longer true, ms. */
const EXPIRES_AFTER = 60_000

/** Warns that a thema closes in a minute, in a chat that has its card (G6.e). */
export const closesSoonSentences: PendingList = (state, { now }) =>
  linkedGesprekken(state).flatMap((gesprek) =>
    runsOf(state, gesprek).flatMap(({ status, warnedAt, themaId }) => {
      if (status !== 'open' || warnedAt === null || now - warnedAt >= EXPIRES_AFTER) return []
      const gesprekId = gesprek.id
      const key = { kind: 'closesSoon', gesprekId, warnedAt: String(warnedAt), themaId } as const
      const card = deliveryOf(state, { kind: 'thema', gesprekId, themaId })
      if ((card?.activityId ?? null) === null || isPosted(state, key)) return []
      return [sentence(key, chatOf(gesprek), 'warned', () => closesSoonMessage(state.lang, themaId))]
    }),
  )
