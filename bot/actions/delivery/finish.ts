import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'

/** Records what was posted, so that it is not posted a second time. */
export default rondeAction({
  name: 'delivery.finish',
  open: false,
  input: z.strictObject({
    key: z.string().max(500),
    activityId: z.string().max(500).nullable(),
    shows: z.string().max(200),
  }),
  afterDeletion: true,
  may: theAppItself(),
  decide: ({ input }) => happens({ type: 'delivery.finished', v: 1, ...input }),
})
