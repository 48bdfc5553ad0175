import type { Log } from '../ports/log.ts'
import type { Counts, Meter } from '../ports/telemetry.ts'

type Kind = Counts['fault'][number]

const kinds: Record<string, Kind> = {
  JournalConflict: 'journal',
  JournalUnknown: 'journal',
  JournalFailed: 'journal',
  SendError: 'teams',
  NoAnswer: 'teams',
}

/** The same log, which also counts each fault. */
export function countingFaults(log: Log, meter: Meter): Log {
  return {
    info: log.info,
    fault(error, fields) {
      log.fault(error, fields)
      meter.count('fault', (error instanceof Error && kinds[error.name]) || 'other')
    },
  }
}
