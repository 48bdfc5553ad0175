import type { Clock } from '../ports/clock.ts'

/** So many answers are remembered; after that the oldest make room. */
const REMEMBERED = 1_000

/**
 * Answers that are used again for a short while, in the memory of this process only. Who asks while the answer is on
 * its way waits for the same one; a failure is never remembered.
 */
export class Brief<T> {
  readonly #kept = new Map<string, { value: Promise<T>; until: number }>()
  readonly #clock: Clock
  readonly #ms: number

  constructor(clock: Clock, ms: number) {
    this.#clock = clock
    this.#ms = ms
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const now = this.#clock.now()
    for (const [old, { until }] of this.#kept) if (until <= now) this.#kept.delete(old)
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept.value
    const oldest = this.#kept.keys().next()
    if (this.#kept.size >= REMEMBERED && oldest.value !== undefined) this.#kept.delete(oldest.value)
    const value = make()
    this.#kept.set(key, { value, until: now + this.#ms })
    value.catch(() => this.drop(key, value))
    return value
  }

  /** @param value only when this is what is remembered */
  drop(key: string, value?: Promise<T>): void {
    if (value === undefined || this.#kept.get(key)?.value === value) this.#kept.delete(key)
  }
}
