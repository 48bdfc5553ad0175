import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { type Clock, systemClock } from '../../ports/clock.ts'

/** Issuers add a key some time before they sign with it, and take one away when it must not be trusted any more, ms. */
const FRESH_FOR = 10 * 60_000
/** For so long known keys are believed while their issuer cannot be reached, ms. */
const BELIEVED_FOR = 24 * 3_600_000
/** Between two questions, whoever sends whatever tokens, ms. */
const BETWEEN = 30_000
const ANSWER_WITHIN = 5_000

/**
 * The keys of an issuer. They are asked anew now and then and when a token names one that is not known; while they
 * cannot be had, those that are known go on being accepted and nobody waits for it.
 */
export function keySetAt(url: URL, clock: Clock = systemClock): JWTVerifyGetKey {
  let known: { keys: JWTVerifyGetKey; at: number } | null = null
  let asked = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | null = null

  const ask = (): Promise<void> => {
    asking ??= fetchKeys(url)
      .then((set) => {
        known = { keys: createLocalJWKSet(set), at: clock.now() }
      })
      .finally(() => {
        asked = clock.now()
        asking = null
      })
    return asking
  }
  const mayAsk = (): boolean => asking !== null || clock.now() - asked >= BETWEEN

  return async (header, token) => {
    if (known !== null && clock.now() - known.at >= BELIEVED_FOR) known = null
    if (known === null) {
      if (!mayAsk()) throw new Error('the keys of the issuer could not be had a moment ago')
      await ask()
    } else if (clock.now() - known.at >= FRESH_FOR && mayAsk()) {
      ask().catch(() => {})
    }
    const now = known
    if (now === null) throw new Error('the issuer has no keys')
    try {
      return await now.keys(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAsk()) throw error
      // A key that is new; when it cannot be asked after, this token is refused like any with an unknown key.
      await ask().catch(() => {})
      return known === null ? Promise.reject(error) : known.keys(header, token)
    }
  }
}

async function fetchKeys(url: URL): Promise<JSONWebKeySet> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN) })
  if (response.status !== 200) throw new Error(`the keys of the issuer: ${response.status}`)
  // What is no key set at all is refused by who takes it in.
  return (await response.json()) as JSONWebKeySet
}
