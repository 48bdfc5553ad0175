import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({
  why: z.enum(['erasure', 'retention']),
  erasureId: id.nullable().default(null),
})

/** Tells every instance that entries of this ronde are not what they were (spec X3, X4). */
export default rondeAction({
  name: 'ronde.announceRedaction',
  open: false,
  input,
  may: theAppItself(),
  decide({ state, input: { why, erasureId } }) {
    // Another instance has finished it: when it was done must not become later.
    if (why === 'retention' && state.removedAt !== null) return happens()
    return happens({ type: 'ronde.redactionAnnounced', v: 1, why, erasureId })
  },
})
