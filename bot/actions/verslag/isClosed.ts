import type { Verslag } from '../../domain/ronde/verslag.ts'
import { endOf } from '../../domain/workingDays.ts'

/** Whether the last day of correction is over, also when the clock did not record it yet. */
export const isClosed = ({ closed, sent }: Verslag, now: number): boolean =>
  closed || (sent !== null && endOf(sent.until) <= now)
