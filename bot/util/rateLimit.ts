import type { Clock } from '../ports/clock.ts'
import type { Turnstile } from '../ports/rateLimit.ts'

export interface Pace {
  perSecond: number
  /** How many may come at once after a rest. */
  burst: number
}

/** Far more than people can do by hand, and than a tab does by itself; to be changed here. */
export const paces = {
  /** Acts of one person. */
  acts: { perSecond: 20, burst: 60 },
  /** What one person reads: views, change streams, content. */
  reads: { perSecond: 10, burst: 60 },
  /** What one person sends to the bot. */
  sender: { perSecond: 20, burst: 60 },
  /** What comes to the bot from one chat, of all who are in it. */
  chat: { perSecond: 60, burst: 300 },
  /** What reads through all journals for one person, and is noted each time (spec X3). */
  exports: { perSecond: 0.1, burst: 5 },
} satisfies Record<string, Pace>

export type Paces = Record<keyof typeof paces, Pace>

/** Below this many nobody is forgotten. */
const REMEMBERED = 1_000

/**
 * A token bucket for each, in the memory of this instance: with more instances somebody may pass as many times more.
 * It keeps a broken or bad client from taking everybody's time; it is not what keeps words safe.
 * @param turnedAway called each time that somebody may not pass
 */
export function createTurnstile(
  { perSecond, burst }: Pace,
  clock: Clock,
  turnedAway: () => void = () => undefined,
): Turnstile {
  const buckets = new Map<string, { left: number; at: number }>()
  let forgetAt = REMEMBERED

  const leftIn = (bucket: { left: number; at: number }, now: number): number =>
    Math.min(burst, bucket.left + Math.max(0, ((now - bucket.at) * perSecond) / 1000))

  /** Who has rested long enough is as good as new. */
  function forgetRested(now: number): void {
    for (const [key, bucket] of buckets) if (leftIn(bucket, now) >= burst) buckets.delete(key)
    forgetAt = Math.max(REMEMBERED, buckets.size * 2)
  }

  return {
    pass(key) {
      const now = clock.now()
      const bucket = buckets.get(key)
      if (bucket === undefined) {
        if (buckets.size >= forgetAt) forgetRested(now)
        buckets.set(key, { left: burst - 1, at: now })
        return true
      }
      const left = leftIn(bucket, now)
      bucket.at = now
      bucket.left = left >= 1 ? left - 1 : left
      if (left < 1) turnedAway()
      return left >= 1
    },
  }
}

/** Lets everybody through. */
export const open: Turnstile = { pass: () => true }
