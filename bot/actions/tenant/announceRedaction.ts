import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Tells every instance that entries of the directory are not what they were (spec X3). */
export default tenantAction({
  name: 'tenant.announceRedaction',
  input: z.strictObject({ erasureId: id }),
  may: theAppItself(),
  decide: ({ input: { erasureId } }) => happens({ type: 'tenant.redactionAnnounced', v: 1, erasureId }),
})
