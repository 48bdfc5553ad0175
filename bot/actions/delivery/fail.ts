import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'

/** Records that a message could not be posted, and when to retry (null: only when a person asks). */
export default rondeAction({
  name: 'delivery.fail',
  open: false,
  input: z.strictObject({
    key: z.string().max(500),
    retryAt: z.number().nullable(),
    reason: z.string().max(100),
  }),
  afterDeletion: true,
  may: theAppItself(),
  decide: ({ input }) => happens({ type: 'delivery.failed', v: 1, ...input }),
})
