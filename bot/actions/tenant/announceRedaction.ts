import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Announces to every instance that entries of the directory were redacted (X3.d). */
export default tenantAction({
  name: 'tenant.announceRedaction',
  input: z.strictObject({ erasureId: id }),
  may: theAppItself(),
  decide: ({ input: { erasureId } }) => happens({ type: 'tenant.redactionAnnounced', v: 1, erasureId }),
})
