import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { isUnderWay } from '../../domain/ronde/deliveryKey.ts'
import { isKeyOf } from '../../domain/ronde/deliveryLookup.ts'
import type { DeliveryState } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/**
 * Tries again now to post what could not be posted. A message whose outcome is unknown is posted again as well: the
 * person who asks can see in the chat whether it is there (G3.i, G5.h).
 */
export default rondeAction({
  name: 'delivery.retry',
  input: z.strictObject({ gesprekId: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId }, now }) {
    if (!state.gesprekken.has(gesprekId)) return refused('unknown-gesprek')
    const keys = [...state.deliveries.values()]
      .filter((delivery) => isStuck(delivery, now) && isKeyOf(state, delivery.key, gesprekId))
      .map(({ key }) => key)
    return keys.length === 0 ? happens() : happens({ type: 'delivery.retried', v: 1, gesprekId, keys })
  },
})

/** A leased message is being sent by some instance now, so it is left alone. */
function isStuck(delivery: DeliveryState, now: number): boolean {
  return delivery.failed !== null && !isUnderWay(delivery, now)
}
