import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { id, text } from '../schemas.ts'
import { correctieAt } from './correctieAt.ts'

/** Answers a correctie that is not taken over; a new answer replaces the former (R4.a). */
export default rondeAction({
  name: 'correctie.answer',
  input: z.strictObject({ correctieId: id, text: text(2_000) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { correctieId, text } }) {
    const at = correctieAt(state, correctieId)
    if ('refused' in at) return at
    if (at.correctie.answer?.text === text) return happens()
    return happens({ type: 'correctie.answered', v: 1, correctieId, gesprekId: at.gesprek.id, text })
  },
})
