import { nothingOfPeople } from '../privacy.ts'
import type { DeletionSlice } from './deletion.ts'
import type { DeliverySlice } from './delivery.ts'
import { type DeliveryKind, parseKey } from './deliveryKey.ts'
import type { RetentionSlice } from './retention.ts'
import { all, type RondeEventDefinitions } from './touch.ts'

export interface RedactionEvents {
  /** Entries before this one were redacted: every instance that folded them folds again. */
  'ronde.redactionAnnounced': { v: 1; why: 'erasure' | 'retention' | 'deletion'; erasureId: string | null }
}

/** What a card shows when it names an erased person or holds removed words: it is edited again. */
export const OUTDATED = 'outdated'

/** Cards in a chat that name people, and those that hold words of people. */
const WITH_NAMES: readonly DeliveryKind[] = ['opening', 'samenvatting']
const WITH_WORDS: readonly DeliveryKind[] = ['samenvatting']

export const redactionEvents: RondeEventDefinitions<
  RetentionSlice & DeliverySlice & DeletionSlice,
  RedactionEvents
> = {
  'ronde.redactionAnnounced': {
    fold(state, event, { at }, change) {
      if (event.why === 'deletion') {
        if (state.deleted !== null) change.put(state, 'deleted', { ...state.deleted, settled: true })
        return
      }
      if (event.why === 'retention') {
        change.put(state, 'removedAt', at)
        change.put(state, 'removal', null)
      }
      const kinds = event.why === 'retention' ? WITH_WORDS : WITH_NAMES
      for (const delivery of state.deliveries.values()) {
        const posted = delivery.activityId !== null && delivery.shows !== null
        const kind = parseKey(delivery.key)?.kind
        if (!posted || kind === undefined || !kinds.includes(kind)) continue
        change.set(state.deliveries, delivery.key, { ...delivery, shows: OUTDATED })
      }
    },
    touched: () => [all('ronde'), { everyone: true }],
    privacy: {
      ...nothingOfPeople,
      fields: { erasureId: 'plain' },
      audited: ({ why }) => ({ what: 'ronde.redactionAnnounced', why: why === 'deletion' ? undefined : why }),
    },
  },
}
