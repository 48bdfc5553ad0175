import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { type Clock, systemClock } from '../../ports/clock.ts'
import { staleWhileRevalidate } from '../../util/staleWhileRevalidate.ts'

const ANSWER_WITHIN = 5_000

/**
 * The keys of an issuer. They are asked anew now and then and when a token names one that is not known; while they
 * cannot be had, those that are known go on being accepted and nobody waits for it.
 */
export function keySetAt(url: URL, clock: Clock = systemClock): JWTVerifyGetKey {
  const kept = staleWhileRevalidate(async () => createLocalJWKSet(await fetchKeys(url)), clock)
  return async (header, token) => {
    const keys = await kept.get()
    try {
      return await keys(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      // A key that is new; when it cannot be asked after, this token is refused like any with an unknown key.
      const newer = await kept.refresh()
      if (newer === null) throw error
      return newer(header, token)
    }
  }
}

async function fetchKeys(url: URL): Promise<JSONWebKeySet> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN) })
  if (response.status !== 200) throw new Error(`the keys of the issuer: ${response.status}`)
  // What is no key set at all is refused by who takes it in.
  return (await response.json()) as JSONWebKeySet
}
