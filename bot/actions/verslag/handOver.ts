import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { dayOf } from '../../domain/workingDays.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { day, id, optionalText } from '../schemas.ts'
import { verslagAt } from './editable.ts'

const SAID_MAX = 4_000

/**
 * Records that a verslag was handed over as paper, Word or link, and what was said about it: for a groep without list or
 * bot (R2.h). It is settled with that sentence.
 */
export default rondeAction({
  name: 'verslag.handOver',
  input: z.strictObject({ gesprekId: id, on: day, said: optionalText(SAID_MAX) }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, on, said }, now }) {
    const at = verslagAt(state, gesprekId)
    if ('refused' in at) return at
    const { gesprek, verslag } = at
    if (verslag.status === 'vastgesteld') return refused('verslag-settled')
    if (verslag.status === 'versturen') return refused('verslag-sending')
    if (gesprek.status !== 'klaar') return refused('gesprek-not-ended')
    if (on > dayOf(now)) return refused('day-not-yet')
    const former = verslag.handedOver
    if (former?.on === on && former.said === said) return happens()
    return happens({ type: 'verslag.handedOver', v: 1, gesprekId, on, said })
  },
})
