import { z } from 'zod'
import { plainText } from '../../domain/richText.ts'
import { holds } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { PARAGRAPHS_MAX } from '../../domain/thresholds.ts'
import { findQuoteIn, type Quote } from '../../domain/wordDiff.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, newIdOf, orderKey, richText } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'
import { findParagraph, isOutdated, placing, seenSources } from './placed.ts'

const input = z.strictObject({
  gesprekId: id,
  paragraphId: id,
  /** The version that was split. */
  base: z.int().min(0),
  seen: seenSources.optional(),
  /** Both halves, as the editor holds them. */
  text: richText,
  newText: richText,
  newId: newIdOf('p'),
  newSort: orderKey,
})

/**
 * Splits a paragraph. Both halves keep its notes, since nothing tells which words came from which; a correctie goes with
 * the words that it quotes.
 */
export default rondeAction({
  name: 'paragraph.split',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input }) {
    const { gesprekId, paragraphId, text, newText, newId, newSort } = input
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    if (state.paragraphs.has(newId)) return happens()
    const laid = findParagraph(state, at.gesprek, paragraphId)
    if (laid === undefined || laid.paragraph?.leftOut === true) return refused('unknown-paragraph')
    if (laid.id !== paragraphId || isOutdated(state, laid, input)) return refused('paragraph-changed')
    if (state.paragraphs.size >= PARAGRAPHS_MAX * state.gesprekken.size) return refused('verslag-full')
    const halves = [plainText(text), plainText(newText)]
    const isIn = (quote: Quote) => findQuoteIn(quote, halves)?.index === 1
    const correctieIds = [...state.correcties.values()]
      .filter(({ paragraphId: of, quote }) => of === laid.id && quote !== null && isIn(quote))
      .map(({ id }) => id)
    const sources = [...laid.sources]
    return happens<RondeEvent>(...placing(at.gesprek, laid), {
      ...{ type: 'paragraph.split', v: 1, gesprekId, paragraphId: laid.id, text, sources },
      ...{ newId, newSort, newText, newSources: sources, correctieIds },
    })
  },
})
