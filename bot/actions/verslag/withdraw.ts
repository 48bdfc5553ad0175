import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagIn } from './editable.ts'

/** Takes a verslag back from the groep, which is told (R2.a). Correcties and akkoorden stay with it. */
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
