import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import { blankDelivery, type DeliverySlice } from './delivery.ts'
import { type DeliveryKind, parseKey } from './deliveryKey.ts'
import { isKeyOf } from './deliveryLookup.ts'
import { editGesprek, type FormerChat, type Gesprek, type GesprekSlice } from './gesprek.ts'
import type { NotitieSlice } from './notitie.ts'
import { all, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'
import type { MissingSignal } from './values.ts'

/** The link between a gesprek and its Teams chat. */
export interface LinkEvents {
  'gesprek.linked': { v: 1; gesprekId: string; chatId: string; meetingId: string | null }
  'gesprek.linkConfirmed': { v: 1; gesprekId: string }
  /** `fresh`: nothing was written in it, so it counts as not started. */
  'gesprek.unlinked': { v: 1; gesprekId: string; fresh: boolean }
  'gesprek.askedAgain': { v: 1; gesprekId: string }
  'gesprek.missingSignalSet': { v: 1; gesprekId: string; signal: MissingSignal; missing: boolean }
}

type Slices = GesprekSlice & DeliverySlice & NotitieSlice

/** Cards that ask for something must not stay so in a chat that the gesprek has left. */
const ASKING: ReadonlySet<DeliveryKind | undefined> = new Set(['linkQuestion', 'opening', 'thema'])

export const linkEvents: RondeEventDefinitions<Slices, LinkEvents> = {
  'gesprek.linked': {
    fold(state, { gesprekId, chatId, meetingId }, { at, by }, change) {
      const linked = { chatId, meetingId, linkedAt: at, linkedBy: by, linkConfirmed: false }
      editGesprek(state, gesprekId, linked, change)
    },
    touched: (event) => [one('gesprek', event.gesprekId)],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain', chatId: 'plain', meetingId: 'plain' } },
  },
  'gesprek.linkConfirmed': {
    fold(state, { gesprekId }, { at }, change) {
      editGesprek(state, gesprekId, { linkedAt: at, linkConfirmed: true }, change)
    },
    touched: (event) => [one('gesprek', event.gesprekId)],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
  'gesprek.unlinked': {
    fold(state, { gesprekId, fresh }, _context, change) {
      const gesprek = state.gesprekken.get(gesprekId)
      if (gesprek === undefined || gesprek.chatId === null) return
      const former = [...gesprek.former, leaveCards(state, gesprek, gesprek.chatId, change)]
      const unlinked = {
        ...{ former, chatId: null, meetingId: null, missingSignals: [] },
        ...{ linkedAt: null, linkedBy: null, linkConfirmed: false },
      }
      const notStarted = { status: 'gepland', askedEarly: false, startedAt: null, endedAt: null } as const
      editGesprek(state, gesprekId, fresh ? { ...unlinked, ...notStarted } : unlinked, change)
    },
    touched: (event) => [one('gesprek', event.gesprekId), all('ronde')],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
  'gesprek.askedAgain': {
    fold(state, { gesprekId }, { at }, change) {
      editGesprek(state, gesprekId, { askedAgainAt: at }, change)
    },
    touched: () => [],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
  'gesprek.missingSignalSet': {
    fold(state, { gesprekId, signal, missing }, _context, change) {
      const gesprek = state.gesprekken.get(gesprekId)
      if (gesprek === undefined) return
      const others = gesprek.missingSignals.filter((other) => other !== signal)
      editGesprek(state, gesprekId, { missingSignals: missing ? [...others, signal] : others }, change)
    },
    touched: (event) => [wordsOnly('gesprek', event.gesprekId)],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain' } },
  },
}

/** Clears what was sent to the chat, so that it is posted in the next one; returns the cards there that still ask. */
function leaveCards(state: Slices, gesprek: Gesprek, chatId: string, change: Change): FormerChat {
  const cards: string[] = []
  for (const { key, activityId } of [...state.deliveries.values()]) {
    const kind = parseKey(key)?.kind
    if (kind === 'samenvatting' || kind === 'leftBehind' || !isKeyOf(state, key, gesprek.id)) continue
    if (activityId !== null && ASKING.has(kind)) cards.push(activityId)
    change.set(state.deliveries, key, blankDelivery(key))
  }
  return { chatId, cards }
}
