import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { lastingLeadersOf } from '../../domain/ronde/leaders.ts'
import { isPublished } from '../../domain/ronde/phase.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { phase } from '../schemas.ts'

/**
 * Moves the ronde to a later phase; it never goes back (V1.d). At publication the access of guests ends, so a person of
 * the school itself must lead by then (V8.c).
 */
export default rondeAction({
  name: 'ronde.advance',
  input: z.strictObject({ phase }),
  may: holds('gespreksleider'),
  decide({ state, input, who }) {
    const order = phase.options
    const step = order.indexOf(input.phase) - order.indexOf(state.phase)
    if (step === 0) return happens()
    if (step < 0) return refused('only-forward')
    if (isPublished(input.phase)) {
      const isGuest = (personId: string) =>
        who.kind === 'person' && who.guest === true && who.oid === personId
      if (lastingLeadersOf(state).every(({ id }) => isGuest(id))) return refused('only-guests-lead')
    }
    return happens({ type: 'ronde.advanced', v: 1, phase: input.phase })
  },
})
