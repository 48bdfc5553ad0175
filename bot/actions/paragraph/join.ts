import { z } from 'zod'
import { join, lengthOf, RICH_TEXT_MAX } from '../../domain/richText.ts'
import { holds } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { followsNotes, type LaidOutParagraph } from '../../domain/ronde/verslagLayout.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'
import { textNow } from './asNoted.ts'
import { findParagraph, placing, withSources } from './placed.ts'

/**
 * Joins a paragraph to another one, at its end. Its correcties and kept texts come along. Two that follow their notes go on
 * following them.
 */
export default rondeAction({
  name: 'paragraph.join',
  input: z.strictObject({ gesprekId: id, paragraphId: id, into: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, paragraphId, into } }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    const { gesprek } = at
    const [from, target] = [findParagraph(state, gesprek, paragraphId), findParagraph(state, gesprek, into)]
    // A repeat: it is part of the other one already.
    if (from !== undefined && from.id === target?.id && paragraphId !== into) return happens()
    const isShown = (laid?: LaidOutParagraph) => laid !== undefined && laid.paragraph?.leftOut !== true
    if (from === undefined || target === undefined || !isShown(from) || !isShown(target)) {
      return refused('unknown-paragraph')
    }
    if (from.id === target.id) return refused('bad-input', '(into)')
    const text =
      followsNotes(from) && followsNotes(target)
        ? null
        : join(textNow(state, gesprek, target), textNow(state, gesprek, from))
    if (text !== null && lengthOf(text) > RICH_TEXT_MAX) return refused('too-large')
    const sources = withSources(target.sources, from.sources)
    return happens<RondeEvent>(...placing(gesprek, from), ...placing(gesprek, target), {
      ...{ type: 'paragraph.joined', v: 1, gesprekId, paragraphId: target.id, fromId: from.id },
      ...{ text, sources },
    })
  },
})
