import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'

/** Records that someone is about to take the whole ronde away as a file (X3.j, X3.s). */
export default rondeAction({
  name: 'ronde.recordExport',
  open: false,
  input: z.strictObject({}),
  may: holds('gespreksleider'),
  decide: () => happens({ type: 'ronde.exportRecorded', v: 1 }),
})
