import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({
  why: z.enum(['erasure', 'retention', 'deletion']),
  erasureId: id.nullable().default(null),
})

/** Announces to every instance that entries of this ronde were redacted (X3.d, X4.c). */
export default rondeAction({
  name: 'ronde.announceRedaction',
  open: false,
  input,
  afterDeletion: true,
  may: theAppItself(),
  decide({ state, input: { why, erasureId } }) {
    // Another instance finished it already; keep the time at which it was done.
    if (why === 'retention' && state.removedAt !== null) return happens()
    if (why === 'deletion' && state.deleted?.settled !== false) return happens()
    return happens({ type: 'ronde.redactionAnnounced', v: 1, why, erasureId })
  },
})
