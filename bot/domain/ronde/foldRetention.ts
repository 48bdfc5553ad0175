import { type DeliveryKind, parseKey } from './deliveryKey.ts'
import type { Folds } from './fold.ts'

type Nouns = 'retention.set' | 'retention.started' | 'ronde.redactionAnnounced'

/** Stands in the place of what a card showed: it names somebody, or quotes what is gone, and is owed an edit. */
export const OUTDATED = 'outdated'

/** Cards in a chat that name people, and those that hold words of people. */
const WITH_NAMES: readonly DeliveryKind[] = ['opening', 'samenvatting']
const WITH_WORDS: readonly DeliveryKind[] = ['samenvatting']

export const foldRetention: Pick<Folds, Nouns> = {
  'retention.set'(state, event, _moment, change) {
    change.put(state, 'retainMonths', event.months)
  },
  'retention.started'(state, event, _moment, change) {
    change.put(state, 'removal', { salt: event.salt })
  },
  /** What was redacted, the entries before this one say themselves; here is only what follows from it. */
  'ronde.redactionAnnounced'(state, event, moment, change) {
    if (event.why === 'retention') {
      change.put(state, 'removedAt', moment.at)
      change.put(state, 'removal', null)
    }
    const kinds = event.why === 'retention' ? WITH_WORDS : WITH_NAMES
    for (const delivery of state.deliveries.values()) {
      const stands = delivery.activityId !== null && delivery.shows !== null
      const kind = parseKey(delivery.key)?.kind
      if (!stands || kind === undefined || !kinds.includes(kind)) continue
      change.set(state.deliveries, delivery.key, { ...delivery, shows: OUTDATED })
    }
  },
}
