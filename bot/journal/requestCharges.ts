import { type Meter, noMeter } from '../ports/telemetry.ts'
import type { Charge } from './cosmos.ts'

/** Log interval, ms. */
const LOG_EVERY = 5 * 60_000

export interface ChargeTotals {
  count: Charge
  /** Logs the totals since the last time, when there are any. */
  log(): void
  stop(): void
}

/**
 * Adds up the request units that Cosmos DB charges and logs them regularly, by kind of operation: the number of
 * operations and the average request units of one. Shows what a ronde costs.
 * @param write writes a log line
 */
export function startChargeTotals(
  write: (event: string, fields: Record<string, number>) => void,
  meter: Meter = noMeter,
): ChargeTotals {
  const sums = new Map<string, { operations: number; units: number }>()

  function log(): void {
    if (sums.size === 0) return
    const fields: Record<string, number> = {}
    for (const [kind, { operations, units }] of sums) {
      fields[kind] = operations
      fields[`${kind}Units`] = Math.round((100 * units) / operations) / 100
    }
    sums.clear()
    write('charge', fields)
  }

  const timer = setInterval(log, LOG_EVERY).unref()
  return {
    count(kind, units) {
      meter.count('journal.charge', kind, units)
      const sum = sums.get(kind) ?? { operations: 0, units: 0 }
      sums.set(kind, { operations: sum.operations + 1, units: sum.units + units })
    },
    log,
    stop() {
      clearInterval(timer)
      log()
    },
  }
}
