import { type Meter, noMeter } from '../ports/telemetry.ts'
import type { Charge } from './cosmos.ts'

/** Request units are told this often, ms. */
const TOLD_EVERY = 5 * 60_000

export interface ChargeTotals {
  count: Charge
  /** Tells what came since the last time, if anything did. */
  tell(): void
  stop(): void
}

/**
 * Adds up what Cosmos DB charged, by its own header, and tells it now and then: how many operations of each kind, and
 * how many request units each took on average. That is what a ronde costs.
 */
export function startChargeTotals(
  say: (event: string, fields: Record<string, number>) => void,
  meter: Meter = noMeter,
): ChargeTotals {
  const sums = new Map<string, { operations: number; units: number }>()

  function tell(): void {
    if (sums.size === 0) return
    const fields: Record<string, number> = {}
    for (const [kind, { operations, units }] of sums) {
      fields[kind] = operations
      fields[`${kind}Units`] = Math.round((100 * units) / operations) / 100
    }
    sums.clear()
    say('charge', fields)
  }

  const timer = setInterval(tell, TOLD_EVERY).unref()
  return {
    count(kind, units) {
      meter.count('journal.charge', kind, units)
      const sum = sums.get(kind) ?? { operations: 0, units: 0 }
      sums.set(kind, { operations: sum.operations + 1, units: sum.units + units })
    },
    tell,
    stop() {
      clearInterval(timer)
      tell()
    },
  }
}
