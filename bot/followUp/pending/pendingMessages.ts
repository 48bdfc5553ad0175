import { startsEarlyMessage } from '../../cards/index.ts'
import { type AppUrl, openingOf } from '../../cards/ofRonde/index.ts'
import { keyText } from '../../domain/ronde/deliveryKey.ts'
import { OUTDATED } from '../../domain/ronde/foldRetention.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { cardContent } from './cardContent.ts'
import { owedAbout } from './gesprekOver.ts'
import { isPosted } from './isPosted.ts'
import { owedFormer, owedLinked } from './linkQuestions.ts'
import { owedSummaries } from './samenvattingen.ts'
import { owedThemas } from './themas.ts'

/** One thing in a chat that is not yet as it should be. */
export interface Owed {
  readonly key: string
  /** What stands there once this is done, as a short key. */
  readonly shows: string
  /** The message to edit; null puts a new one in the chat. */
  readonly activityId: string | null
  /** Made on the state it was asked of, so ask it at once. Null: nothing is to be put there, only remembered. */
  readonly content: (() => ChatContent) | null
  /** Put there anew when somebody deleted the message. */
  readonly renew: boolean
  /** The chat that the message stands in, where that is not the chat of the gesprek (any more). */
  readonly chatId?: string
}

/**
 * What should stand in the chat of a gesprek and does not yet, in the order in which it should come. Several changes
 * that were gathered give one line: the last state wins.
 * @param now epoch ms; a warning that comes too late is none
 */
export function owedCards(state: RondeState, gesprekId: string, now: number, appUrl?: AppUrl): Owed[] {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) return []
  const former = owedFormer(state, gesprek)
  if (gesprek.chatId === null) return former
  return [
    ...former,
    ...owedLinked(state, gesprek),
    ...owedAbout(state, gesprek, now),
    ...askedEarly(state, gesprek),
    ...opening(state, gesprek, appUrl),
    ...owedThemas(state, gesprek, now, appUrl),
    ...owedSummaries(state, gesprek, appUrl),
  ]
}

function askedEarly(state: RondeState, gesprek: Gesprek): Owed[] {
  const key = keyText({ kind: 'startsEarly', gesprekId: gesprek.id })
  if (!gesprek.askedEarly || gesprek.status !== 'gepland' || isPosted(state, key)) return []
  const content = () => ({ text: startsEarlyMessage(state.lang) })
  return [{ key, shows: 'asked', activityId: null, content, renew: false }]
}

/** Once, when the gesprek goes on: every groep reads who sees what, also where no thema cards come (spec G2, X7). */
function opening(state: RondeState, gesprek: Gesprek, appUrl?: AppUrl): Owed[] {
  const key = keyText({ kind: 'opening', gesprekId: gesprek.id })
  const standing = state.deliveries.get(key)
  if (standing?.shows === OUTDATED) {
    const content = () => cardContent(openingOf(state, gesprek, appUrl))
    return [{ key, shows: 'opening', activityId: standing.activityId, content, renew: false }]
  }
  if (gesprek.status === 'gepland' || isPosted(state, key)) return []
  if (gesprek.status === 'klaar') return state.deliveries.has(key) ? [tooLate(key)] : []
  const content = () => cardContent(openingOf(state, gesprek, appUrl))
  return [{ key, shows: 'opening', activityId: null, content, renew: false }]
}

/** Could not be posted, and need not be any more. */
const tooLate = (key: string): Owed => ({ key, shows: 'none', activityId: null, content: null, renew: false })
