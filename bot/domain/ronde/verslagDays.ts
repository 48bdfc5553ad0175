import { VERSLAG_WORKING_DAYS } from '../thresholds.ts'
import { addWorkingDays, type Day, dayOf, endOf, type Vacation } from '../workingDays.ts'
import type { Gesprek } from './gesprek.ts'
import type { Verslag } from './verslag.ts'

/** Until which day the verslag of a gesprek is wanted (R1.c); null before the gesprek ended. */
export const wantedBy = ({ endedAt }: Gesprek, vacations: readonly Vacation[]): Day | null =>
  endedAt === null ? null : addWorkingDays(dayOf(endedAt), VERSLAG_WORKING_DAYS, vacations)

/** Whether the last day of correction is over, also when the clock did not record it yet. */
export const isClosed = ({ closed, sent }: Verslag, now: number): boolean =>
  closed || (sent !== null && endOf(sent.until) <= now)
