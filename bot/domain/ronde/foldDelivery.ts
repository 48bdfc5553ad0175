import type { Folds } from './fold.ts'
import type { Delivery, RondeState } from './state.ts'

type Nouns = 'delivery.leased' | 'delivery.finished' | 'delivery.failed' | 'delivery.retried'

/** Stands in the place of why it failed, until it is known how it goes now. */
const TRYING = 'trying'

export const foldDelivery: Pick<Folds, Nouns> = {
  'delivery.leased'(state, event, _moment, change) {
    const former = deliveryOf(state, event.key)
    const attempts = former.attempts + 1
    const lost = former.leasedUntil === null ? 0 : former.lost + 1
    change.set(state.deliveries, event.key, { ...former, leasedUntil: event.until, attempts, lost })
  },
  'delivery.finished'(state, event, _moment, change) {
    const former = deliveryOf(state, event.key)
    const activityId = event.activityId ?? former.activityId
    change.set(state.deliveries, event.key, {
      ...former,
      activityId,
      shows: event.shows,
      leasedUntil: null,
      lost: 0,
      attempts: 0,
      since: null,
      retryAt: null,
      failed: null,
    })
  },
  'delivery.failed'(state, event, moment, change) {
    const { retryAt, reason } = event
    const former = deliveryOf(state, event.key)
    const since = former.since ?? moment.at
    change.set(state.deliveries, event.key, { ...former, leasedUntil: null, since, retryAt, failed: reason })
  },
  'delivery.retried'(state, event, moment, change) {
    for (const key of event.keys) {
      const again = { leasedUntil: null, attempts: 0, since: null, retryAt: moment.at, failed: TRYING }
      change.set(state.deliveries, key, { ...deliveryOf(state, key), ...again })
    }
  },
}

/** Nothing was ever put in the chat for this. */
export function blankDelivery(key: string): Delivery {
  return {
    key,
    activityId: null,
    shows: null,
    leasedUntil: null,
    lost: 0,
    attempts: 0,
    since: null,
    retryAt: null,
    failed: null,
  }
}

function deliveryOf(state: RondeState, key: string): Delivery {
  return state.deliveries.get(key) ?? blankDelivery(key)
}
