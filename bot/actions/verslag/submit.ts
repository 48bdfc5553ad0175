import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagAt } from './editable.ts'

/** The verslaggever is done; the gespreksleider reads the verslag next. */
export default rondeAction({
  name: 'verslag.submit',
  input: z.strictObject({ gesprekId: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId } }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    if (at.gesprek.status !== 'klaar') return refused('gesprek-not-ended')
    if (at.verslag.status !== 'werkdocument') return happens()
    return happens({ type: 'verslag.submitted', v: 1, gesprekId })
  },
})
