import type { RateLimit } from '../util/rateLimit.ts'

/** Well above what people can do by hand and what a tab sends by itself. */
export const rateLimits = {
  /** Acts of one person. */
  acts: { perSecond: 20, burst: 60 },
  /** Reads of one person: views, change streams, content. */
  reads: { perSecond: 10, burst: 60 },
  /** Activities of one person to the bot. */
  sender: { perSecond: 20, burst: 60 },
  /** Activities to the bot from one chat, of all members together. */
  chat: { perSecond: 60, burst: 300 },
  /** Personal exports of one person: each reads every journal of the school and is recorded (X3). */
  exports: { perSecond: 0.1, burst: 5 },
} satisfies Record<string, RateLimit>

export type RateLimits = Record<keyof typeof rateLimits, RateLimit>
