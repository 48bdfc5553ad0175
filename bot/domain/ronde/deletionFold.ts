import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import type { DeletedChat, DeletionEvents } from './deletion.ts'
import { parseKey } from './deliveryKey.ts'
import { gesprekOfKey } from './deliveryLookup.ts'
import { emptyRonde, type RondeState } from './state.ts'
import { all, type RondeEventDefinitions } from './touch.ts'

export const deletionEvents: RondeEventDefinitions<RondeState, DeletionEvents> = {
  'ronde.exportRecorded': {
    fold() {},
    touched: () => [],
    privacy: { ...nothingOfPeople, fields: {}, audited: () => ({ what: 'ronde.exportRecorded' }) },
  },
  'ronde.deleted': {
    /** Leaves an empty ronde, which no one has a role in. */
    fold(state, { rondeId, tenantId, lang, title, byName, chats }, { at, by }, change) {
      empty(state, change)
      change.put(state, 'id', rondeId)
      change.put(state, 'tenantId', tenantId)
      change.put(state, 'lang', lang)
      change.put(state, 'deleted', { at, by, byName, title, chats, settled: false })
    },
    touched: () => [all('ronde'), { everyone: true }],
    privacy: {
      ...nothingOfPeople,
      fields: {
        ...{ rondeId: 'plain', tenantId: 'plain', title: 'words', byName: { nameOf: 'by' } },
        chats: { gesprekId: 'plain', chatId: 'plain', cards: 'plain' },
      },
      afterRetention: 'keep',
    },
  },
}

function empty(state: RondeState, change: Change): void {
  const fresh = emptyRonde()
  for (const field of Object.keys(fresh) as (keyof RondeState)[]) change.put(state, field, fresh[field])
}

/** Every chat that a gesprek of this ronde is or was in, with the messages there that show something of the ronde. */
export function chatsToClear(state: RondeState): DeletedChat[] {
  const chats = new Map<string, DeletedChat>()
  const at = (gesprekId: string, chatId: string): DeletedChat => {
    const key = `${gesprekId} ${chatId}`
    const chat = chats.get(key) ?? { gesprekId, chatId, cards: [] }
    chats.set(key, chat)
    return chat
  }
  for (const { id, chatId, former } of state.gesprekken.values()) {
    if (chatId !== null) at(id, chatId)
    for (const left of former) at(id, left.chatId).cards.push(...left.cards)
  }
  for (const { key, activityId } of state.deliveries.values()) {
    const gesprek = gesprekOfKey(state, key)
    const shown = activityId !== null && parseKey(key)?.kind !== 'leftBehind'
    if (shown && gesprek !== undefined && gesprek.chatId !== null) {
      at(gesprek.id, gesprek.chatId).cards.push(activityId)
    }
  }
  return [...chats.values()].map(({ cards, ...chat }) => ({
    ...chat,
    cards: [...new Set(cards)].slice(-CARDS),
  }))
}

/** Cards of one chat that are edited after a deletion, the newest. An event must stay within its limit. */
const CARDS = 200
