import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { actorOf } from '../../domain/who.ts'
import { happens, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Gives a lease back when the editor closes (R1.j). */
export default rondeAction({
  name: 'paragraph.unlease',
  input: z.strictObject({ gesprekId: id, paragraphId: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, paragraphId }, who }) {
    const writing = state.paragraphs.get(paragraphId)?.writing ?? null
    if (writing === null || writing.by !== actorOf(who)) return happens()
    return happens({ type: 'paragraph.unleased', v: 1, gesprekId, paragraphId })
  },
})
