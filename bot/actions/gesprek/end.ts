import { z } from 'zod'
import { either, holds, theAppItself } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Ends a gesprek and closes its open thema (G2.a, G3.f). */
export default rondeAction({
  name: 'gesprek.end',
  input: z.strictObject({ gesprekId: id }),
  may: either(holds('gespreksleider', 'verslaggever'), theAppItself()),
  decide({ state, input: { gesprekId }, who }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.status === 'klaar') return happens()
    if (gesprek.status === 'gepland') {
      // A test call before the gesprek: its end changes nothing.
      return who.kind === 'system' ? happens() : refused('gesprek-not-started')
    }
    const events: RondeEvent[] = [{ type: 'gesprek.ended', v: 1, gesprekId }]
    const themaId = gesprek.openThemaId
    if (themaId !== null) events.unshift({ type: 'thema.closed', v: 1, gesprekId, themaId })
    return { events }
  },
})
