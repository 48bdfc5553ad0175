import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, text } from '../schemas.ts'
import { verslagAt } from './editable.ts'

/** Begins a new version of a settled verslag, and says why (R4.e). */
export default rondeAction({
  name: 'verslag.reopen',
  input: z.strictObject({ gesprekId: id, reason: text(500) }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, reason } }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    const { verslag } = at
    if (verslag.status !== 'vastgesteld') {
      return verslag.reason === reason ? happens() : refused('verslag-not-settled')
    }
    return happens({ type: 'verslag.reopened', v: 1, gesprekId, reason })
  },
})
