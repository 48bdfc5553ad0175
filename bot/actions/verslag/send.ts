import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { hasRivals } from '../../domain/ronde/paragraph.ts'
import { CORRECTION_DAYS } from '../../domain/thresholds.ts'
import { dayOf, deadlineAfter, endOf } from '../../domain/workingDays.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { day, id } from '../schemas.ts'
import { verslagAt } from './editable.ts'

const input = z.strictObject({
  gesprekId: id,
  /** The last day of correction; a week from now when left out, on a working day (R2.b, X10.f). */
  until: day.optional(),
})

/**
 * Begins to send the verslag to the deelnemers who are on the list now (R2.c). The app then fixes the texts, thema by thema,
 * and finishes the sending (R2.f); until that is done nothing in it can be changed.
 */
export default rondeAction({
  name: 'verslag.send',
  input,
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, until }, now }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    const { gesprek, verslag } = at
    if (verslag.status === 'versturen' || verslag.status === 'bij-de-groep') return happens()
    if (verslag.status === 'vastgesteld') return refused('verslag-settled')
    if (gesprek.status !== 'klaar') return refused('gesprek-not-ended')
    if (gesprek.deelnemers.length === 0) return refused('no-deelnemers')
    if (hasRivals(state, gesprekId)) return refused('verslag-rivals')
    const last = until ?? deadlineAfter(dayOf(now), CORRECTION_DAYS, [])
    if (endOf(last) <= now) return refused('day-passed')
    const to = [...gesprek.deelnemers]
    return happens({ type: 'verslag.sendStarted', v: 1, gesprekId, until: last, to })
  },
})
