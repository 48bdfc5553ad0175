import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { findParagraph } from '../paragraph/placed.ts'
import { id, newIdOf, quote, text } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'

const input = z.strictObject({
  gesprekId: id,
  opmerkingId: newIdOf('o'),
  paragraphId: id,
  /** The words of the paragraph that it is about; null for all of it. */
  quote: quote.nullable().default(null),
  text: text(2_000),
})

/** A remark about a paragraph between those who write the verslag. */
export default rondeAction({
  name: 'opmerking.make',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, opmerkingId, quote, text, ...input } }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    const former = state.opmerkingen.get(opmerkingId)
    if (former !== undefined) return former.text === text ? happens() : refused('exists-already')
    const laid = findParagraph(state, at.gesprek, input.paragraphId)
    if (laid === undefined) return refused('unknown-paragraph')
    const { id: paragraphId } = laid
    return happens({ type: 'opmerking.made', v: 1, opmerkingId, gesprekId, paragraphId, quote, text })
  },
})
