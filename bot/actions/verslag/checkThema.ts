import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, themaId } from '../schemas.ts'
import { editable } from './editable.ts'

/** The gespreksleider read a thema of the verslag and finds it right. */
export default rondeAction({
  name: 'verslag.checkThema',
  input: z.strictObject({ gesprekId: id, themaId, checked: z.boolean().default(true) }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, themaId, checked } }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    if (themaIn(state, at.gesprek, themaId) === undefined) return refused('unknown-thema')
    if (at.verslag.checkedThemas.includes(themaId) === checked) return happens()
    return happens({ type: 'verslag.themaChecked', v: 1, gesprekId, themaId, checked })
  },
})
