import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { followsNotes, layOut } from '../../domain/ronde/verslagLayout.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagAt } from './editable.ts'

/** The last, small act of sending: from here on the groep reads the verslag (R2.f). */
export default rondeAction({
  name: 'verslag.finishSend',
  open: false,
  input: z.strictObject({ gesprekId: id }),
  may: theAppItself(),
  decide({ state, input: { gesprekId } }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    if (at.verslag.status !== 'versturen') return happens()
    const paragraphs = layOut(state, at.gesprek).themas.flatMap((thema) => thema.paragraphs)
    if (paragraphs.some(followsNotes)) return refused('verslag-sending')
    return happens({ type: 'verslag.sent', v: 1, gesprekId })
  },
})
