import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'
import { findParagraph, placedAs } from './placed.ts'

/** Leaves a paragraph out of the verslag, or brings it back. Its notes stay, in the drawer. */
export default rondeAction({
  name: 'paragraph.leaveOut',
  input: z.strictObject({ gesprekId: id, paragraphId: id, leftOut: z.boolean().default(true) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, paragraphId, leftOut } }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    const laid = findParagraph(state, at.gesprek, paragraphId)
    if (laid === undefined) return refused('unknown-paragraph')
    if ((laid.paragraph?.leftOut ?? false) === leftOut) return happens()
    return happens({ type: 'paragraph.leftOut', v: 1, ...placedAs(at.gesprek, laid), leftOut })
  },
})
