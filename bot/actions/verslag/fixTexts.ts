import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { followsNotes, layOut } from '../../domain/ronde/verslagLayout.ts'
import { happens, rondeAction } from '../action.ts'
import { asNoted } from '../paragraph/asNoted.ts'
import { placedAs, withCurrentVersions } from '../paragraph/placed.ts'
import { id } from '../schemas.ts'
import { verslagAt } from './editable.ts'

/** Most bytes of text in one act: an entry never exceeds its limit, whatever a thema holds (X5.b). */
const BYTES_AT_ONCE = 150_000

/**
 * Fixes the texts of paragraphs that still follow their notes, one thema at a time while a verslag is being sent (R2.f). A
 * long thema takes several acts; an act without events says that all is fixed.
 */
export default rondeAction({
  name: 'verslag.fixTexts',
  open: false,
  input: z.strictObject({ gesprekId: id }),
  may: theAppItself(),
  decide({ state, input: { gesprekId } }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    const { gesprek, verslag } = at
    if (verslag.status !== 'versturen') return happens()
    const unfixed = layOut(state, gesprek)
      .themas.map(({ paragraphs }) => paragraphs.filter(followsNotes))
      .find((paragraphs) => paragraphs.length > 0)
    const events: RondeEvent[] = []
    let bytes = 0
    for (const laid of unfixed ?? []) {
      const text = asNoted(state, gesprek, laid.sources)
      bytes += Buffer.byteLength(JSON.stringify(text))
      if (events.length > 0 && bytes > BYTES_AT_ONCE) break
      const placed = { ...placedAs(gesprek, laid), sources: withCurrentVersions(state, laid.sources) }
      events.push({ type: 'paragraph.fixed', v: 1, ...placed, text })
    }
    return happens(...events)
  },
  result: (events) => ({ fixed: events.length }),
})
