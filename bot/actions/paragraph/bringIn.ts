import { z } from 'zod'
import { join, lengthOf, RICH_TEXT_MAX } from '../../domain/richText.ts'
import { holds } from '../../domain/rights.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { type ParagraphSource, paragraphIdOf } from '../../domain/ronde/paragraph.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { sourceVersion } from '../../domain/ronde/verslagLayout.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, orderKey, themaId } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'
import { asNoted } from './asNoted.ts'
import { findParagraph, placedAs, withSources } from './placed.ts'

const input = z.strictObject({
  gesprekId: id,
  source: z.strictObject({ kind: z.enum(['notitie', 'antwoord']), id }),
  /** The paragraph that it joins; a paragraph of its own at `place` when left out. */
  paragraphId: id.optional(),
  place: z.strictObject({ themaId, sort: orderKey }).optional(),
})

/**
 * Brings a notitie or antwoord into the verslag, out of the drawer: with a paragraph, whose text gets its words at the end,
 * or as a paragraph of its own. An answer that did not count is in the verslag from then on (R1.f).
 */
export default rondeAction({
  name: 'paragraph.bringIn',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, source, paragraphId, place } }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    const { gesprek } = at
    const found = sourceIn(state, gesprek, source)
    if (found === null) return refused(source.kind === 'notitie' ? 'unknown-notitie' : 'unknown-antwoord')
    if (paragraphId === undefined) {
      if (place === undefined || themaIn(state, gesprek, place.themaId) === undefined)
        return refused('unknown-thema')
      const ownId = paragraphIdOf(source.id)
      const own = state.paragraphs.get(ownId)
      const placed = { gesprekId, paragraphId: ownId, ...place, sources: [found] }
      if (own === undefined) return happens({ type: 'paragraph.moved', v: 1, ...placed })
      if (own.joinedInto !== null) return refused('unknown-paragraph')
      const sources = [...own.sources]
      if (!own.leftOut && own.themaId === place.themaId && own.sort === place.sort) return happens()
      return happens(
        { type: 'paragraph.moved', v: 1, ...placed, sources },
        ...(own.leftOut
          ? [{ type: 'paragraph.leftOut', v: 1, ...placed, sources, leftOut: false } as const]
          : []),
      )
    }
    const laid = findParagraph(state, gesprek, paragraphId)
    if (laid === undefined || laid.paragraph?.leftOut === true) return refused('unknown-paragraph')
    if (laid.sources.some(({ id }) => id === source.id)) return happens()
    const placed = { ...placedAs(gesprek, laid), sources: withSources(laid.sources, [found]) }
    const text = laid.paragraph?.text ?? null
    if (text === null) return happens({ type: 'paragraph.moved', v: 1, ...placed })
    const longer = join(text, asNoted(state, gesprek, [found]))
    if (lengthOf(longer) > RICH_TEXT_MAX) return refused('too-large')
    return happens({ type: 'paragraph.written', v: 1, ...placed, text: longer, closes: [] })
  },
})

function sourceIn(
  state: RondeState,
  gesprek: Gesprek,
  { kind, id }: Pick<ParagraphSource, 'kind' | 'id'>,
): ParagraphSource | null {
  const item = kind === 'notitie' ? state.notities.get(id) : state.antwoorden.get(id)
  const version = sourceVersion(state, { kind, id, version: 0 })
  return item?.gesprekId !== gesprek.id || version === null ? null : { kind, id, version }
}
