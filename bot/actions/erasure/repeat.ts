import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id, personId } from '../schemas.ts'

/** Does an erasure once more, of which a backup that was put back knows nothing (spec X3). */
export default tenantAction({
  name: 'erasure.repeat',
  input: z.strictObject({ erasureId: id, personId, until: z.int() }),
  may: theAppItself(),
  decide({ state, input: { erasureId, personId, until }, newId }) {
    if (state.erasures.has(erasureId)) return happens()
    return happens({
      type: 'erasure.started',
      v: 1,
      erasureId,
      personId,
      byName: '',
      salt: newId('zout'),
      until,
    })
  },
})
