import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import type { Correctie } from '../../domain/ronde/correctie.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { laidOutParagraph } from '../../domain/ronde/verslagLayout.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { textNow } from '../paragraph/asNoted.ts'
import { placedAs, versionOf } from '../paragraph/placed.ts'
import { id, newIdOf, orderKey, richText } from '../schemas.ts'
import type { VerslagAt } from '../verslag/editable.ts'
import { correctieAt } from './correctieAt.ts'

const input = z.strictObject({
  correctieId: id,
  /** Version of the paragraph that the new text replaces. */
  base: z.int().min(0).default(0),
  /** The new text, where the paragraph changed since the correctie was written; the text of the correctie when left out. */
  text: richText.optional(),
  /** For something that was missing: the new paragraph. */
  place: z.strictObject({ paragraphId: newIdOf('p'), sort: orderKey }).optional(),
})

/**
 * Puts the words of a correctie in the verslag (R4.a). The paragraph must be as the person who presses saw it; where it
 * changed after the correctie was written, that person gives the text.
 */
export default rondeAction({
  name: 'correctie.takeOver',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input }) {
    const at = correctieAt(state, input.correctieId)
    if ('refused' in at) return at
    const { correctie } = at
    if (correctie.takenOver !== null) return happens()
    return correctie.kind === 'change'
      ? change(state, at, correctie, input)
      : add(state, at, correctie, input)
  },
})

type Input = z.output<typeof input>

function change(state: RondeState, { gesprek }: VerslagAt, correctie: Correctie, { base, text }: Input) {
  const laid = laidOutParagraph(state, gesprek, correctie.paragraphId ?? '')
  if (laid === undefined || laid.paragraph?.leftOut === true) return refused('unknown-paragraph')
  const version = versionOf(laid)
  const words = text ?? (correctie.base === version ? correctie.text : null)
  if (words === null || base !== version) return refused('paragraph-changed')
  return happens<RondeEvent>(
    { type: 'paragraph.written', v: 1, ...placedAs(gesprek, laid), text: words, closes: [] },
    {
      ...{ type: 'correctie.takenOver', v: 1, correctieId: correctie.id, gesprekId: gesprek.id },
      ...{ paragraphId: laid.id, former: textNow(state, gesprek, laid), version: version + 1 },
    },
  )
}

function add(state: RondeState, { gesprek }: VerslagAt, correctie: Correctie, { text, place }: Input) {
  const words = text ?? correctie.text
  const { themaId, id: correctieId } = correctie
  if (correctie.kind === 'whole' || themaId === null) return refused('bad-input', '(correctieId)')
  if (words === null || place === undefined) return refused('bad-input', '(place)')
  if (state.paragraphs.has(place.paragraphId)) return refused('exists-already')
  const { paragraphId } = place
  const placed = { gesprekId: gesprek.id, themaId, ...place, sources: [] }
  return happens<RondeEvent>(
    { type: 'paragraph.written', v: 1, ...placed, text: words, closes: [] },
    {
      ...{ type: 'correctie.takenOver', v: 1, correctieId, gesprekId: gesprek.id },
      ...{ paragraphId, former: null, version: 1 },
    },
  )
}
