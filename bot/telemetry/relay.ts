import type { Counts, Durations, Gauge, Meter } from '../ports/telemetry.ts'

/** How many measurements to buffer at most; later ones are dropped. */
const BUFFER_SIZE = 1_000

/** Buffers measurements during start-up, until it is known where to send them. */
export class Relay implements Meter {
  #to: Meter | null = null
  #buffer: ((meter: Meter) => void)[] = []

  /** Passes on what was buffered, and every measurement from now on. */
  to(meter: Meter): void {
    this.#to = meter
    for (const pass of this.#buffer.splice(0)) pass(meter)
  }

  count<M extends keyof Counts>(measure: M, kind: Counts[M][number], by = 1): void {
    if (this.#to !== null) this.#to.count(measure, kind, by)
    else this.#keep((meter) => meter.count(measure, kind, by))
  }

  took<M extends keyof Durations>(measure: M, kind: Durations[M][number], ms: number): void {
    if (this.#to !== null) this.#to.took(measure, kind, ms)
    else this.#keep((meter) => meter.took(measure, kind, ms))
  }

  gauge(measure: Gauge, read: () => number): void {
    if (this.#to !== null) this.#to.gauge(measure, read)
    else this.#keep((meter) => meter.gauge(measure, read))
  }

  #keep(pass: (meter: Meter) => void): void {
    if (this.#buffer.length < BUFFER_SIZE) this.#buffer.push(pass)
  }
}
