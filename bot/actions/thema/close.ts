import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, themaId } from '../schemas.ts'

/** Closes the open thema; later answers are kept apart as nagekomen (G3.f, G5.b). */
export default rondeAction({
  name: 'thema.close',
  input: z.strictObject({ gesprekId: id, themaId }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, themaId } }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const run = state.runs.get(`${gesprekId}/${themaId}`)
    if (run === undefined) return refused('thema-not-open')
    if (run.status === 'gesloten') return happens()
    return happens({ type: 'thema.closed', v: 1, gesprekId, themaId })
  },
})
