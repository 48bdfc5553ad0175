import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Records that someone is about to take the notes of a gesprek away as a document (X3.j). */
export default rondeAction({
  name: 'notitie.recordExport',
  open: false,
  input: z.strictObject({ gesprekId: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId } }) {
    if (!state.gesprekken.has(gesprekId)) return refused('unknown-gesprek')
    return happens({ type: 'notitie.exportRecorded', v: 1, gesprekId })
  },
})
