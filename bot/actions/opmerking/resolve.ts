import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Marks a remark as resolved; can be undone. */
export default rondeAction({
  name: 'opmerking.resolve',
  input: z.strictObject({ opmerkingId: id, resolved: z.boolean().default(true) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { opmerkingId, resolved } }) {
    const opmerking = state.opmerkingen.get(opmerkingId)
    if (opmerking === undefined) return refused('unknown-opmerking')
    if (opmerking.resolved === resolved) return happens()
    const { gesprekId } = opmerking
    return happens({ type: 'opmerking.resolved', v: 1, opmerkingId, gesprekId, resolved })
  },
})
