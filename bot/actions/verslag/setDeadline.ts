import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { themaIdsOf } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { isStoredUnnamed } from '../../domain/ronde/storedUnnamed.ts'
import { isClosed } from '../../domain/ronde/verslagDays.ts'
import { endOf } from '../../domain/workingDays.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { day, id } from '../schemas.ts'
import { verslagIn } from './editable.ts'

/**
 * Changes the last day of correction of a verslag that is at the groep (R2.b). With an anonymous thema not once that day is
 * over: every end shows the anonymous correcties of since, so day after day would tell when each came (R2.g).
 */
export default rondeAction({
  name: 'verslag.setDeadline',
  input: z.strictObject({ gesprekId: id, until: day }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, until }, now }) {
    const at = verslagIn(state, gesprekId, ['bij-de-groep'], 'verslag-not-sent')
    if ('refused' in at) return at
    if (endOf(until) <= now) return refused('day-passed')
    if (at.verslag.sent?.until === until) return happens()
    if (isClosed(at.verslag, now) && hasAnonymous(state, at.gesprek)) return refused('deadline-passed')
    return happens({ type: 'verslag.deadlineSet', v: 1, gesprekId, until })
  },
})

const hasAnonymous = (state: RondeState, gesprek: Gesprek): boolean =>
  themaIdsOf(state, gesprek).some((themaId) => isStoredUnnamed(state, gesprek, themaId))
