import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { isKeyOf, isUnderWay } from '../../domain/ronde/deliveryKey.ts'
import type { Delivery } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/**
 * Somebody wants what could not be put in the chat to be tried again now. That holds for a post that may stand there
 * already too: it is posted anew, because a person who can look in the chat asks for it (spec G3, G5).
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

/** What somebody is busy with now is left to them. */
function isStuck(delivery: Delivery, now: number): boolean {
  return delivery.failed !== null && !isUnderWay(delivery, now)
}
