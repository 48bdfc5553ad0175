import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import { gesprekIdIn } from './deliveryKey.ts'
import { type RondeEventDefinitions, wordsOnly } from './touch.ts'

export interface DeliveryEvents {
  'delivery.leased': { v: 1; key: string; until: number }
  'delivery.finished': { v: 1; key: string; activityId: string | null; shows: string }
  'delivery.failed': { v: 1; key: string; retryAt: number | null; reason: string }
  'delivery.retried': { v: 1; gesprekId: string; keys: string[] }
}

/** The state of one message in a chat. */
export interface DeliveryState {
  /** See `deliveryKey.ts`. */
  readonly key: string
  readonly activityId: string | null
  /** What the card shows now, as a short key; null before anything was posted. */
  readonly shows: string | null
  readonly leasedUntil: number | null
  /** How often it was leased again because the former lease ran out without an outcome. */
  readonly lost: number
  readonly attempts: number
  /** Since when it fails (epoch ms); null when it does not. */
  readonly since: number | null
  readonly retryAt: number | null
  readonly failed: string | null
}

export interface DeliverySlice {
  /** By key. */
  readonly deliveries: Map<string, DeliveryState>
}

export const noDeliveries = (): DeliverySlice => ({ deliveries: new Map() })

/** Stands in for the reason of a failure until the outcome of the retry is known. */
export const TRYING = 'trying'

/** Only who sees words reads whether a card reached its chat. */
const touched = ({ key }: { key: string }) => {
  const gesprekId = gesprekIdIn(key)
  return gesprekId === null ? [] : [wordsOnly('gesprek', gesprekId)]
}

export const deliveryEvents: RondeEventDefinitions<DeliverySlice, DeliveryEvents> = {
  'delivery.leased': {
    fold(state, { key, until }, _context, change) {
      const former = deliveryWith(state, key)
      const lost = former.leasedUntil === null ? 0 : former.lost + 1
      edit(state, key, { leasedUntil: until, attempts: former.attempts + 1, lost }, change)
    },
    touched: () => [],
    privacy: { ...nothingOfPeople, fields: { key: 'plain' } },
  },
  'delivery.finished': {
    fold(state, { key, activityId, shows }, _context, change) {
      const posted = activityId ?? deliveryWith(state, key).activityId
      change.set(state.deliveries, key, { ...blankDelivery(key), activityId: posted, shows })
    },
    touched,
    privacy: { ...nothingOfPeople, fields: { key: 'plain', activityId: 'plain', shows: 'plain' } },
  },
  'delivery.failed': {
    fold(state, { key, retryAt, reason }, { at }, change) {
      const since = deliveryWith(state, key).since ?? at
      edit(state, key, { leasedUntil: null, since, retryAt, failed: reason }, change)
    },
    touched,
    privacy: { ...nothingOfPeople, fields: { key: 'plain', reason: 'plain' } },
  },
  'delivery.retried': {
    fold(state, { keys }, { at }, change) {
      const again = { leasedUntil: null, attempts: 0, since: null, retryAt: at, failed: TRYING }
      for (const key of keys) edit(state, key, again, change)
    },
    touched: ({ gesprekId }) => [wordsOnly('gesprek', gesprekId)],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain', keys: 'plain' } },
  },
}

/** The state of a message before anything was sent. */
export function blankDelivery(key: string): DeliveryState {
  return {
    ...{ key, activityId: null, shows: null, leasedUntil: null, lost: 0, attempts: 0 },
    ...{ since: null, retryAt: null, failed: null },
  }
}

const deliveryWith = ({ deliveries }: DeliverySlice, key: string): DeliveryState =>
  deliveries.get(key) ?? blankDelivery(key)

function edit(state: DeliverySlice, key: string, fields: Partial<DeliveryState>, change: Change): void {
  change.set(state.deliveries, key, { ...deliveryWith(state, key), ...fields })
}
