import { z } from 'zod'
import { either, holds, theAppItself } from '../../domain/rights.ts'
import { isAnother } from '../../domain/ronde/another.ts'
import { isEarly, runsBeside } from '../../domain/ronde/early.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/**
 * Starts a gesprek or reopens an ended one, by hand or because its meeting starts (G2.a, G2.c, G2.f). A meeting well before
 * the plan is asked about first (G2.e), and so is a person whose door sends `ask` (G2.j).
 */
export default rondeAction({
  name: 'gesprek.start',
  input: z.strictObject({ gesprekId: id, ask: z.boolean().optional() }),
  may: either(holds('gespreksleider', 'verslaggever'), theAppItself()),
  decide({ state, input: { gesprekId, ask = false }, who, now }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.status === 'bezig') return happens()
    if (who.kind === 'system' && isEarly(gesprek, now) && gesprek.status === 'gepland') {
      return gesprek.askedEarly ? happens() : happens({ type: 'gesprek.askedEarly', v: 1, gesprekId })
    }
    const doubtful = isEarly(gesprek, now) || runsBeside(state, gesprek)
    if (ask && doubtful && gesprek.status === 'gepland' && !gesprek.askedEarly) {
      return happens({ type: 'gesprek.askedEarly', v: 1, gesprekId })
    }
    if (who.kind === 'system' && isAnother(state, gesprek, now)) {
      const asked = (gesprek.askedAgainAt ?? 0) > (gesprek.endedAt ?? 0)
      return asked ? happens() : happens({ type: 'gesprek.askedAgain', v: 1, gesprekId })
    }
    return happens({ type: 'gesprek.started', v: 1, gesprekId, again: gesprek.status === 'klaar' })
  },
  result: (events) => ({ askedEarly: events.some((event) => event.type === 'gesprek.askedEarly') }),
})
