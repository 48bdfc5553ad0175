import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({
  rondeId: id,
  title: z.string().max(200),
  deletedBy: z.string().max(100),
  deletedByName: z.string().max(300),
})

/** Takes a deleted ronde off the list of the school, and keeps the one line about it in the audit (X3.r). */
export default tenantAction({
  name: 'tenant.recordRondeDeletion',
  input,
  may: theAppItself(),
  decide({ state, input }) {
    if (state.deletedRondes.has(input.rondeId)) return happens()
    return happens({ type: 'tenant.rondeDeleted', v: 1, ...input })
  },
})
