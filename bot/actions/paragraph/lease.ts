import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { WRITING_MS } from '../../domain/thresholds.ts'
import { actorOf } from '../../domain/who.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { editable } from '../verslag/editable.ts'
import { findParagraph, placing } from './placed.ts'

/** A lease is renewed at most once a minute (R1.j). */
const RENEW_MS = 60_000

/**
 * Shows others that this person is writing in a paragraph. It locks no one out: when another person writes too, both texts are
 * kept (R1.i).
 */
export default rondeAction({
  name: 'paragraph.lease',
  input: z.strictObject({ gesprekId: id, paragraphId: id }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, paragraphId }, who, now }) {
    const at = editable(state, gesprekId)
    if ('refused' in at) return at
    const laid = findParagraph(state, at.gesprek, paragraphId)
    if (laid === undefined) return refused('unknown-paragraph')
    const writing = laid.paragraph?.writing ?? null
    if (writing !== null && writing.until > now) {
      const isOwn = writing.by === actorOf(who)
      if (!isOwn || writing.until - now > WRITING_MS - RENEW_MS) return happens()
    }
    const until = now + WRITING_MS
    return happens(...placing(at.gesprek, laid), {
      type: 'paragraph.leased',
      v: 1,
      gesprekId,
      paragraphId: laid.id,
      until,
    })
  },
})
