import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagIn } from './editable.ts'

/** Takes a verslag back from the groep, whose card says so (R2.a). It keeps its correcties and akkoorden. */
export default rondeAction({
  name: 'verslag.withdraw',
  input: z.strictObject({ gesprekId: id }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId } }) {
    const at = verslagIn(state, gesprekId, ['bij-de-groep', 'nakijken'], 'verslag-not-sent')
    if ('refused' in at) return at
    if (at.verslag.status === 'nakijken') return happens()
    return happens({ type: 'verslag.withdrawn', v: 1, gesprekId })
  },
})
