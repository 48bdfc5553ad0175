import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { NAMES_AT_ONCE } from '../../domain/tenant/erasure.ts'
import { happens, tenantAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Records the names of the person until the erasure is complete: names in free text cannot be found without them. */
export default tenantAction({
  name: 'erasure.recordNames',
  input: z.strictObject({
    erasureId: id,
    /** How many were recorded before these; other instances may record the same ones. */
    from: z.int().min(0),
    names: z.array(z.string()).max(NAMES_AT_ONCE),
    more: z.boolean(),
  }),
  may: theAppItself(),
  decide({ state, input: { erasureId, from, names, more } }) {
    const erasure = state.erasures.get(erasureId)
    if (erasure === undefined || erasure.namesComplete || erasure.names.length !== from) return happens()
    return happens({ type: 'erasure.namesRecorded', v: 1, erasureId, names, more })
  },
})
