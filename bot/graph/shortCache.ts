import type { Clock } from '../ports/clock.ts'

/** Maximum number of entries; above it the oldest is evicted. */
const MAX_ENTRIES = 1_000

/**
 * A cache in memory with one time to live. Concurrent callers of one key share the pending value; a failure is not
 * cached.
 */
export class ShortCache<T> {
  readonly #entries = new Map<string, { value: Promise<T>; until: number }>()
  readonly #clock: Clock
  readonly #ttl: number

  /** @param ttl ms */
  constructor(clock: Clock, ttl: number) {
    this.#clock = clock
    this.#ttl = ttl
  }

  get(key: string, load: () => Promise<T>): Promise<T> {
    const now = this.#clock.now()
    for (const [old, { until }] of this.#entries) if (until <= now) this.#entries.delete(old)
    const cached = this.#entries.get(key)
    if (cached !== undefined) return cached.value
    const oldest = this.#entries.keys().next()
    if (this.#entries.size >= MAX_ENTRIES && oldest.value !== undefined) this.#entries.delete(oldest.value)
    const value = load()
    this.#entries.set(key, { value, until: now + this.#ttl })
    value.catch(() => this.evict(key, value))
    return value
  }

  /** @param value evict only when this is the cached value */
  evict(key: string, value?: Promise<T>): void {
    if (value === undefined || this.#entries.get(key)?.value === value) this.#entries.delete(key)
  }
}
