import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { hasRivals } from '../../domain/ronde/paragraph.ts'
import { isRevealed, openCorrecties, silentIn } from '../../domain/ronde/reactions.ts'
import { isClosed } from '../../domain/ronde/verslagDays.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagIn } from './editable.ts'

/**
 * Settles the verslag, by a press and never by the clock (R4.c): when every correctie is taken over or answered, and before
 * the last day of correction only when everybody reacted (R4.b). Who kept silent is recorded (R4.d).
 */
export default rondeAction({
  name: 'verslag.settle',
  input: z.strictObject({ gesprekId: id }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId }, now }) {
    const at = verslagIn(state, gesprekId, ['bij-de-groep', 'vastgesteld'], 'verslag-not-sent')
    if ('refused' in at) return at
    const { verslag } = at
    if (verslag.status === 'vastgesteld') return happens()
    const silent = silentIn(state, verslag)
    const isOver = verslag.handedOver !== null || isClosed(verslag, now)
    const open = openCorrecties(state, verslag)
    if (open.some((one) => isRevealed(verslag, one))) return refused('correcties-open')
    if (!isOver && silent.length > 0) return refused('not-everybody-reacted')
    if (hasRivals(state, gesprekId)) return refused('verslag-rivals')
    // Anonymous ones that are not shown yet. Last: else trying again and again would tell when one comes (R2.g).
    if (open.length > 0) return refused('correcties-open')
    return happens({ type: 'verslag.settled', v: 1, gesprekId, silent })
  },
})
