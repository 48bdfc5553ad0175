import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { endOf } from '../../domain/workingDays.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { day, id } from '../schemas.ts'
import { verslagIn } from './editable.ts'

/** Changes the last day of correction of a verslag that is at the groep (R2.b). */
export default rondeAction({
  name: 'verslag.setDeadline',
  input: z.strictObject({ gesprekId: id, until: day }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, until }, now }) {
    const at = verslagIn(state, gesprekId, ['bij-de-groep'], 'verslag-not-sent')
    if ('refused' in at) return at
    if (endOf(until) <= now) return refused('day-passed')
    if (at.verslag.sent?.until === until) return happens()
    return happens({ type: 'verslag.deadlineSet', v: 1, gesprekId, until })
  },
})
