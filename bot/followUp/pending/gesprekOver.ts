import { anotherMessage, inChannelMessage } from '../../cards/index.ts'
import { isChannel } from '../../domain/chat/channel.ts'
import { keyText } from '../../domain/ronde/deliveryKey.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { isPosted } from './isPosted.ts'
import type { Owed } from './pendingMessages.ts'

/** Who reads it later than this has no meeting before them any more, ms. */
const ANOTHER_HOLDS = 3_600_000

/** What people must know of this chat itself: that it is a channel, or that it belongs to a gesprek that is over. */
export function owedAbout(state: RondeState, gesprek: Gesprek, now: number): Owed[] {
  return [...inChannel(state, gesprek), ...another(state, gesprek, now)]
}

/** Before the gesprek begins, so that the gespreksleider can still choose another place. */
function inChannel(state: RondeState, { id, chatId, status }: Gesprek): Owed[] {
  const key = keyText({ kind: 'inChannel', gesprekId: id })
  if (chatId === null || !isChannel(chatId) || status === 'klaar' || isPosted(state, key)) return []
  return [sentence(key, 'told', inChannelMessage(state.lang))]
}

/** Once for every time that the gesprek ended. */
function another(state: RondeState, gesprek: Gesprek, now: number): Owed[] {
  const { id, status, endedAt, askedAgainAt } = gesprek
  if (status !== 'klaar' || endedAt === null || askedAgainAt === null || askedAgainAt <= endedAt) return []
  const key = keyText({ kind: 'gesprekOver', gesprekId: id, endedAt: String(endedAt) })
  if (now - askedAgainAt >= ANOTHER_HOLDS || isPosted(state, key)) return []
  const groep = groepOf(state, gesprek)
  const named = { number: groep?.nummer ?? 0, title: groep?.titel ?? '' }
  return [sentence(key, 'asked', anotherMessage(state.lang, named))]
}

const sentence = (key: string, shows: string, text: string): Owed => ({
  key,
  shows,
  activityId: null,
  content: () => ({ text }),
  renew: false,
})
