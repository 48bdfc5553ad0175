import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, orderKey, themaId } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'
import { findParagraph, placedAs } from './placed.ts'

/** Moves a paragraph, also to another thema. */
export default rondeAction({
  name: 'paragraph.move',
  input: z.strictObject({ gesprekId: id, paragraphId: id, themaId, sort: orderKey }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, paragraphId, themaId, sort } }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    const laid = findParagraph(state, at.gesprek, paragraphId)
    if (laid === undefined) return refused('unknown-paragraph')
    if (themaIn(state, at.gesprek, themaId) === undefined) return refused('unknown-thema')
    if (laid.themaId === themaId && laid.sort === sort) return happens()
    return happens({ type: 'paragraph.moved', v: 1, ...placedAs(at.gesprek, laid), themaId, sort })
  },
})
