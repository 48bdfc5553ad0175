import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, newIdOf, text } from '../schemas.ts'
import { verslagAt } from '../verslag/editable.ts'

/** Answers a remark. */
export default rondeAction({
  name: 'opmerking.answer',
  input: z.strictObject({ opmerkingId: id, answerId: newIdOf('o'), text: text(2_000) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { opmerkingId, answerId, text } }) {
    const opmerking = state.opmerkingen.get(opmerkingId)
    if (opmerking === undefined) return refused('unknown-opmerking')
    const { gesprekId } = opmerking
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    if (opmerking.answers.some(({ id }) => id === answerId)) return happens()
    return happens({ type: 'opmerking.answered', v: 1, opmerkingId, gesprekId, answerId, text })
  },
})
