import type { Clock } from '../../ports/clock.ts'
import { withTimeout } from '../../util/timeout.ts'

export interface TimedToken {
  readonly token: string
  readonly expiresOnTimestamp: number
}

/** A token is renewed this long before it ends, by which time the library does not give the same one again, ms. */
const RENEW_BEFORE = 4 * 60_000
/** With less than this it may end on its way, ms. */
const ENOUGH = 30_000
const ANSWER_WITHIN = 10_000

/**
 * Gives a token that holds, and asks for one at most once at a time. While one still holds nobody waits for its
 * renewal, so that Microsoft's being away for some minutes is noticed by nobody.
 */
export function createTokens(ask: () => Promise<TimedToken>, clock: Clock): () => Promise<string> {
  let kept: TimedToken | null = null
  let asking: Promise<TimedToken> | null = null

  const renew = (): Promise<TimedToken> => {
    asking ??= withTimeout(ANSWER_WITHIN, ask(), () => new Error('no token within the time'))
      .then((token) => {
        kept = token
        return token
      })
      .finally(() => {
        asking = null
      })
    return asking
  }

  return async () => {
    const left = kept === null ? 0 : kept.expiresOnTimestamp - clock.now()
    if (kept === null || left < ENOUGH) return (await renew()).token
    if (left < RENEW_BEFORE) renew().catch(() => {})
    return kept.token
  }
}
