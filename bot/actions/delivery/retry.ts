import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import type { Delivery, RondeState } from '../../domain/ronde/state.ts'
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
      .filter((delivery) => isStuck(delivery, now) && isOf(state, delivery.key, gesprekId))
      .map(({ key }) => key)
    return keys.length === 0 ? happens() : happens({ type: 'delivery.retried', v: 1, gesprekId, keys })
  },
})

/** What somebody is busy with now is left to them. */
function isStuck({ failed, takenUntil }: Delivery, now: number): boolean {
  return failed !== null && (takenUntil === null || takenUntil <= now)
}

/** Keys name their gesprek second, but for a summary, which names its notitie. */
function isOf(state: RondeState, key: string, gesprekId: string): boolean {
  const [kind, second = ''] = key.split(':')
  return kind === 'samenvatting' ? state.notities.get(second)?.gesprekId === gesprekId : second === gesprekId
}
