import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { correctieAt } from './correctieAt.ts'

/** Marks a correctie as handled, for example a remark that led to a change elsewhere; can be undone. */
export default rondeAction({
  name: 'correctie.handle',
  input: z.strictObject({ correctieId: id, handled: z.boolean().default(true) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { correctieId, handled } }) {
    const at = correctieAt(state, correctieId)
    if ('refused' in at) return at
    if ((at.correctie.handled !== null) === handled) return happens()
    return happens({ type: 'correctie.handled', v: 1, correctieId, gesprekId: at.gesprek.id, handled })
  },
})
