import type { Counts, Durations, Gauge, Meter } from '../ports/telemetry.ts'

/** What is measured before it is known where it goes; beyond that it is lost. */
const HELD = 1_000

/** Holds what is measured during a start, until it is known where it goes. */
export class Relay implements Meter {
  #to: Meter | null = null
  #held: ((meter: Meter) => void)[] = []

  /** Passes on what was held, and all that comes from now on. */
  to(meter: Meter): void {
    this.#to = meter
    for (const pass of this.#held.splice(0)) pass(meter)
  }

  count<M extends keyof Counts>(measure: M, kind: Counts[M][number], by = 1): void {
    if (this.#to !== null) this.#to.count(measure, kind, by)
    else this.#hold((meter) => meter.count(measure, kind, by))
  }

  took<M extends keyof Durations>(measure: M, kind: Durations[M][number], ms: number): void {
    if (this.#to !== null) this.#to.took(measure, kind, ms)
    else this.#hold((meter) => meter.took(measure, kind, ms))
  }

  gauge(measure: Gauge, read: () => number): void {
    if (this.#to !== null) this.#to.gauge(measure, read)
    else this.#hold((meter) => meter.gauge(measure, read))
  }

  #hold(pass: (meter: Meter) => void): void {
    if (this.#held.length < HELD) this.#held.push(pass)
  }
}
