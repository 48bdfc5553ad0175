import { z } from 'zod'
import { administers, either, holdsAnyRole } from '../../domain/rights.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import { happens, refused, rondeAction } from '../action.ts'

/**
 * Sets how many months the words of a ronde are kept after publication. People were told the term when their gesprek
 * began, so from then on it can only become shorter (X4.b).
 */
export default rondeAction({
  name: 'retention.set',
  input: z.strictObject({ months: z.int().min(1).max(24) }),
  may: administers(),
  visibleTo: either(holdsAnyRole(), administers()),
  decide({ state, input: { months } }) {
    if (wordsRemoved(state)) return refused('words-expired')
    if (months === state.retainMonths) return happens()
    const promised = [...state.gesprekken.values()].some(({ startedAt }) => startedAt !== null)
    if (promised && months > state.retainMonths) return refused('only-shorter')
    return happens({ type: 'retention.set', v: 1, months })
  },
})
