import type { Change } from '../change.ts'
import { type DeliveryKind, isKeyOf, parseKey } from './deliveryKey.ts'
import type { Folds } from './fold.ts'
import { blankDelivery } from './foldDelivery.ts'
import type { FormerChat, Gesprek, RondeState } from './state.ts'

type Nouns = 'gesprek.unlinked' | 'gesprek.askedAgain' | 'gesprek.missingSignalSet'

/** Cards that ask for something: they must not go on asking in a chat that is not of this gesprek any more. */
const ASKING: ReadonlySet<DeliveryKind | undefined> = new Set(['linkQuestion', 'opening', 'thema'])

export const foldLink: Pick<Folds, Nouns> = {
  'gesprek.unlinked'(state, event, _moment, change) {
    const gesprek = state.gesprekken.get(event.gesprekId)
    if (gesprek === undefined || gesprek.chatId === null) return
    const former = [...gesprek.former, leaveCards(state, gesprek, gesprek.chatId, change)]
    const unlinked = { ...gesprek, former, chatId: null, meetingId: null, linkedAt: null, missingSignals: [] }
    const anew = { status: 'gepland', askedEarly: false, startedAt: null, endedAt: null } as const
    change.set(state.gesprekken, gesprek.id, event.fresh ? { ...unlinked, ...anew } : unlinked)
  },
  'gesprek.askedAgain'(state, event, moment, change) {
    const gesprek = state.gesprekken.get(event.gesprekId)
    if (gesprek !== undefined) {
      change.set(state.gesprekken, gesprek.id, { ...gesprek, askedAgainAt: moment.at })
    }
  },
  'gesprek.missingSignalSet'(state, event, _moment, change) {
    const gesprek = state.gesprekken.get(event.gesprekId)
    if (gesprek === undefined) return
    const others = gesprek.missingSignals.filter((signal) => signal !== event.signal)
    const missingSignals = event.missing ? [...others, event.signal] : others
    change.set(state.gesprekken, gesprek.id, { ...gesprek, missingSignals })
  },
}

/** Forgets what stands in the chat, so that it comes anew in the next one; what asks there is kept, to be settled. */
function leaveCards(state: RondeState, gesprek: Gesprek, chatId: string, change: Change): FormerChat {
  const cards: string[] = []
  for (const { key, activityId } of [...state.deliveries.values()]) {
    const kind = parseKey(key)?.kind
    if (kind === 'samenvatting' || kind === 'leftBehind' || !isKeyOf(state, key, gesprek.id)) continue
    if (activityId !== null && ASKING.has(kind)) cards.push(activityId)
    change.set(state.deliveries, key, blankDelivery(key))
  }
  return { chatId, cards }
}
