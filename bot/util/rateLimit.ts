export interface RateLimit {
  /** Refill rate. */
  perSecond: number
  /** Size of the bucket: how many requests are allowed at once after a pause. */
  burst: number
}

export interface RateLimiter {
  /** Whether this key may make a request now. Takes one token when it may. */
  allow(key: string): boolean
}

/** Don't evict idle buckets until at least this many exist. */
const EVICT_FROM = 1_000

/**
 * A token bucket per key, in the memory of this instance: the limit over all instances is that many times higher.
 * Protects the server's time against a broken or hostile client; access to data does not depend on it.
 * @param clock epoch milliseconds
 * @param onRefused called for each request that is refused
 */
export function createRateLimiter(
  { perSecond, burst }: RateLimit,
  clock: { now(): number },
  onRefused: () => void = () => undefined,
): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>()
  let evictAt = EVICT_FROM

  const tokensIn = (bucket: { tokens: number; at: number }, now: number): number =>
    Math.min(burst, bucket.tokens + Math.max(0, ((now - bucket.at) * perSecond) / 1000))

  /** A full bucket behaves like a new one, so it need not be kept. */
  function evictFull(now: number): void {
    for (const [key, bucket] of buckets) if (tokensIn(bucket, now) >= burst) buckets.delete(key)
    evictAt = Math.max(EVICT_FROM, buckets.size * 2)
  }

  return {
    allow(key) {
      const now = clock.now()
      const bucket = buckets.get(key)
      if (bucket === undefined) {
        if (buckets.size >= evictAt) evictFull(now)
        buckets.set(key, { tokens: burst - 1, at: now })
        return true
      }
      const tokens = tokensIn(bucket, now)
      bucket.at = now
      bucket.tokens = tokens >= 1 ? tokens - 1 : tokens
      if (tokens < 1) onRefused()
      return tokens >= 1
    },
  }
}

/** Allows everything. */
export const unlimited: RateLimiter = { allow: () => true }
