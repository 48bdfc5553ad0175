import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Leaves a groep out, or includes it again; what was said in it stays (V2.b). */
export default rondeAction({
  name: 'groep.omit',
  input: z.strictObject({ groepId: id, omitted: z.boolean().default(true) }),
  may: holds('gespreksleider'),
  decide({ state, input: { groepId, omitted } }) {
    if (!state.groepen.has(groepId)) return refused('unknown-groep')
    if (state.omitted.has(groepId) === omitted) return happens()
    return happens({ type: 'groep.omitted', v: 1, groepId, omitted })
  },
})
