import { z } from 'zod'
import { equalText } from '../../domain/richText.ts'
import { holds } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { LaidOutParagraph } from '../../domain/ronde/verslagLayout.ts'
import { PARAGRAPHS_MAX } from '../../domain/thresholds.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, newIdOf, orderKey, richText, themaId } from '../schemas.ts'
import { editable, type VerslagAt } from '../verslag/editable.ts'
import { textNow } from './asNoted.ts'
import { findParagraph, isOutdated, placedAs, placing, seenSources, withSeenVersions } from './placed.ts'

const input = z.strictObject({
  gesprekId: id,
  paragraphId: id,
  text: richText,
  /** The version that the text was written on; 0 for an untouched paragraph, and for a new one. */
  base: z.int().min(0),
  seen: seenSources.optional(),
  /** Made by the client: recognises a repeat of a text that was kept beside a newer one (R1.i). */
  rivalId: newIdOf('v'),
  /** Rivals that this text settles. */
  closes: z.array(id).max(50).default([]),
  /** Where a new paragraph goes. */
  place: z.strictObject({ themaId, sort: orderKey }).optional(),
})

/**
 * Writes the text of a paragraph, or a new paragraph. When another person changed it since `base`, or its notes since `seen`,
 * both texts are kept and a person chooses (R1.i). A text for a paragraph that was joined to another since then is kept
 * with that other one; a text for a paragraph that was left out brings it back.
 */
export default rondeAction({
  name: 'paragraph.write',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input }) {
    const at = editable(state, input.gesprekId)
    if ('refused' in at) return at
    const laid = findParagraph(state, at.gesprek, input.paragraphId)
    if (laid === undefined) return writeNew(state, at, input)
    const { text, base, rivalId, closes } = input
    const open = laid.paragraph?.rivals ?? []
    const kept = open.find((rival) => rival.id === rivalId)
    if (kept !== undefined) return equalText(kept.text, text) ? happens() : refused('exists-already')
    const back = broughtBack(at, laid)
    const isSame = equalText(text, textNow(state, at.gesprek, laid))
    if (isSame && !open.some((rival) => closes.includes(rival.id))) return happens(...back)
    const joined = laid.id !== input.paragraphId
    if (joined || (!isSame && isOutdated(state, laid, input))) {
      const { gesprekId } = input
      return happens(...back, ...placing(at.gesprek, laid), {
        ...{ type: 'paragraph.rivalled', v: 1, gesprekId, paragraphId: laid.id, rivalId, base, text },
      })
    }
    const placed = {
      ...placedAs(at.gesprek, laid),
      sources: withSeenVersions(state, laid.sources, input.seen),
    }
    return happens(...back, { type: 'paragraph.written', v: 1, ...placed, text, closes })
  },
  result(events): { paragraphId?: string; kept: 'written' | 'beside' | 'same' } {
    const rival = events.find((event) => event.type === 'paragraph.rivalled')
    if (rival !== undefined) return { paragraphId: rival.paragraphId, kept: 'beside' }
    const written = events.find((event) => event.type === 'paragraph.written')
    return written === undefined ? { kept: 'same' } : { paragraphId: written.paragraphId, kept: 'written' }
  },
})

function writeNew(
  state: RondeState,
  { gesprek }: VerslagAt,
  { paragraphId, place, text, closes }: z.output<typeof input>,
) {
  if (place === undefined || state.paragraphs.has(paragraphId)) return refused('unknown-paragraph')
  if (!newIdOf('p').safeParse(paragraphId).success) return refused('bad-input', '(paragraphId)')
  if (themaIn(state, gesprek, place.themaId) === undefined) return refused('unknown-thema')
  const own = [...state.paragraphs.values()].filter(({ gesprekId }) => gesprekId === gesprek.id)
  if (own.length >= PARAGRAPHS_MAX) return refused('verslag-full')
  const placed = { gesprekId: gesprek.id, paragraphId, ...place, sources: [] }
  return happens<RondeEvent>({ type: 'paragraph.written', v: 1, ...placed, text, closes })
}

function broughtBack({ gesprek }: VerslagAt, laid: LaidOutParagraph): RondeEvent[] {
  if (laid.paragraph?.leftOut !== true) return []
  return [{ type: 'paragraph.leftOut', v: 1, ...placedAs(gesprek, laid), leftOut: false }]
}
