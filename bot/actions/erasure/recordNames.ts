import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Records the names of the person until the erasure is complete: names in free text cannot be found without them. */
export default tenantAction({
  name: 'erasure.recordNames',
  input: z.strictObject({ erasureId: id, names: z.array(z.string()).max(1000) }),
  may: theAppItself(),
  decide({ state, input: { erasureId, names } }) {
    const erasure = state.erasures.get(erasureId)
    if (erasure === undefined || erasure.names !== null) return happens()
    return happens({ type: 'erasure.namesRecorded', v: 1, erasureId, names })
  },
})
