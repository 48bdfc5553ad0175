import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, themaId } from '../schemas.ts'

/** Marks a vraag of a thema as discussed, or undoes that (G11.b). */
export default rondeAction({
  name: 'vraag.tick',
  input: z.strictObject({ gesprekId: id, themaId, vraagId: id, ticked: z.boolean() }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, themaId, vraagId, ticked } }) {
    const run = state.runs.get(`${gesprekId}/${themaId}`)
    if (run === undefined) return refused('thema-not-opened')
    const gesprek = state.gesprekken.get(gesprekId)
    const thema = gesprek && themaIn(state, gesprek, themaId)
    if (!thema?.vragen.some((vraag) => vraag.id === vraagId)) return refused('unknown-vraag')
    if (run.ticked.includes(vraagId) === ticked) return happens()
    return happens({ type: 'vraag.ticked', v: 1, gesprekId, themaId, vraagId, ticked })
  },
})
