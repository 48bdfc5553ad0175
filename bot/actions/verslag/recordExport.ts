import { z } from 'zod'
import { mayReadVerslag } from '../../domain/reading.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Records that someone is about to take a verslag away as a document (X3.j). */
export default rondeAction({
  name: 'verslag.recordExport',
  open: false,
  input: z.strictObject({ gesprekId: id }),
  may: mayReadVerslag,
  decide({ state, input: { gesprekId } }) {
    if (!state.gesprekken.has(gesprekId)) return refused('unknown-gesprek')
    return happens({ type: 'verslag.exportRecorded', v: 1, gesprekId })
  },
})
