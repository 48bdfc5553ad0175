// The times suit signing keys, the only use so far: issuers publish a key some time before they sign with it, and
// withdraw one that must no longer be trusted.

/** A value older than this is revalidated in the background, ms. */
const FRESH_FOR = 10 * 60_000
/** A value older than this is not used, even when the source cannot be reached, ms. */
const STALE_FOR = 24 * 3_600_000
/** Minimum time between two fetches, ms. */
const FETCH_INTERVAL = 30_000

/** A cache of one value, such as an issuer's keys. */
export interface StaleWhileRevalidate<T> {
  /**
   * The cached value. Waits for the source only when there is no value to give.
   * @throws when there is no value and the source cannot be reached, or could not be reached a moment ago
   */
  get(): Promise<T>
  /** Fetches now, for a caller that misses something in the cached value. Null when the last fetch was a moment ago. */
  refresh(): Promise<T | null>
}

/** Caches what `fetch` returns and serves it while it is stale, so that an outage of the source stops no one. */
export function staleWhileRevalidate<T>(
  fetch: () => Promise<T>,
  clock: { now(): number },
): StaleWhileRevalidate<T> {
  let cached: { value: T; at: number } | null = null
  let fetchedAt = Number.NEGATIVE_INFINITY
  let pending: Promise<void> | null = null

  const load = (): Promise<void> => {
    pending ??= fetch()
      .then((value) => {
        cached = { value, at: clock.now() }
      })
      .finally(() => {
        fetchedAt = clock.now()
        pending = null
      })
    return pending
  }
  const mayFetch = (): boolean => pending !== null || clock.now() - fetchedAt >= FETCH_INTERVAL

  return {
    async get() {
      if (cached !== null && clock.now() - cached.at >= STALE_FOR) cached = null
      if (cached === null) {
        if (!mayFetch()) throw new Error('nothing is cached, and the last fetch failed a moment ago')
        await load()
      } else if (clock.now() - cached.at >= FRESH_FOR && mayFetch()) {
        load().catch(() => {})
      }
      const now = cached
      if (now === null) throw new Error('nothing is cached')
      return now.value
    },
    async refresh() {
      if (!mayFetch()) return null
      await load().catch(() => {})
      return cached?.value ?? null
    },
  }
}
