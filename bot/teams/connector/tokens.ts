import type { Clock } from '../../ports/clock.ts'
import { withTimeout } from '../../util/timeout.ts'

export interface TimedToken {
  readonly token: string
  readonly expiresOnTimestamp: number
}

/** Renew a token this long before it expires, ms. Earlier, @azure/identity would return the same cached token. */
const RENEW_BEFORE = 4 * 60_000
/** A token with less time left than this may expire on its way, ms. */
const ENOUGH = 30_000
const TIMEOUT = 10_000

/**
 * Returns a function that gives a valid token. At most one request for a token runs at a time. A valid token is renewed in
 * the background, so an outage at Microsoft of some minutes delays no message.
 */
export function createTokens(ask: () => Promise<TimedToken>, clock: Clock): () => Promise<string> {
  let kept: TimedToken | null = null
  let asking: Promise<TimedToken> | null = null

  const renew = (): Promise<TimedToken> => {
    asking ??= withTimeout(TIMEOUT, ask(), () => new Error('no token within the time'))
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
