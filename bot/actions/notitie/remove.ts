import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Removes a notitie from the board, or puts it back; it stays in the journal (G8.h). */
export default rondeAction({
  name: 'notitie.remove',
  input: z.strictObject({ notitieId: id, removed: z.boolean().default(true) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { notitieId, removed } }) {
    const notitie = state.notities.get(notitieId)
    if (notitie === undefined) return refused('unknown-notitie')
    if (notitie.removed === removed) return happens()
    return happens({ type: 'notitie.removed', v: 1, notitieId, removed })
  },
})
