import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, text, title } from '../schemas.ts'

const input = z.strictObject({
  groepId: id,
  titel: title.optional(),
  kort: text(40).optional(),
  kaarten: z.boolean().optional(),
})

/** Renames a groep, or switches its cards on or off (V2.b, V2.d). */
export default rondeAction({
  name: 'groep.change',
  input,
  may: holds('gespreksleider'),
  decide({ state, input }) {
    const groep = state.groepen.get(input.groepId)
    if (groep === undefined) return refused('unknown-groep')
    const { titel = groep.titel, kort = groep.kort, kaarten = groep.kaarten } = input
    if (titel === groep.titel && kort === groep.kort && kaarten === groep.kaarten) return happens()
    return happens({ type: 'groep.changed', v: 1, groepId: groep.id, titel, kort, kaarten })
  },
})
