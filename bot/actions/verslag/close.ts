import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { isClosed } from '../../domain/ronde/verslagDays.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagAt } from './editable.ts'

/** Records that the last day of correction is over; the clock calls it, and settles nothing (R4.c). */
export default rondeAction({
  name: 'verslag.close',
  open: false,
  input: z.strictObject({ gesprekId: id }),
  may: theAppItself(),
  decide({ state, input: { gesprekId }, now }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    const { status, closed } = at.verslag
    if (status !== 'bij-de-groep' || closed || !isClosed(at.verslag, now)) return happens()
    return happens({ type: 'verslag.closed', v: 1, gesprekId })
  },
})
