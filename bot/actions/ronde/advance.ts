import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { phase } from '../schemas.ts'

/** Moves the ronde to a later phase; it never goes back (spec V1). */
export default rondeAction({
  name: 'ronde.advance',
  input: z.strictObject({ phase }),
  may: holds('gespreksleider'),
  decide({ state, input }) {
    const order = phase.options
    const step = order.indexOf(input.phase) - order.indexOf(state.phase)
    if (step === 0) return happens()
    if (step < 0) return refused('only-forward')
    return happens({ type: 'ronde.advanced', v: 1, phase: input.phase })
  },
})
