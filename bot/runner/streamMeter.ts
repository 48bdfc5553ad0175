import { type Meter, noMeter } from '../ports/telemetry.ts'
import { kindNameOf } from './kinds.ts'

/** Measurements of one stream. */
export interface StreamMeter {
  /** @param arrived when the act was queued, by `performance.now()` */
  stored(action: string, arrived: number): void
  conflict(): void
  retried(): void
}

export function streamMeter(stream: string, meter: Meter = noMeter): StreamMeter {
  const kind = kindNameOf(stream) ?? 'ronde'
  return {
    stored(action, arrived) {
      const known = action === 'antwoord.give' || action === 'notitie.add'
      meter.took('act.stored', known ? action : 'other', performance.now() - arrived)
    },
    conflict: () => meter.count('journal.conflict', kind),
    retried: () => meter.count('retry', 'append'),
  }
}
