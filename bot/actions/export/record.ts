import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id, personId } from '../schemas.ts'

const input = z.strictObject({
  personId,
  askedBy: personId,
  askedByName: z.string().max(300),
  rondeId: id.nullable(),
})

/** Records that a person's data are about to be exported (X3.j). */
export default tenantAction({
  name: 'export.record',
  input,
  may: theAppItself(),
  decide: ({ input }) => happens({ type: 'export.recorded', v: 1, ...input }),
})
