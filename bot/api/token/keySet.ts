import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { type Clock, systemClock } from '../../ports/clock.ts'
import { staleWhileRevalidate } from '../../util/staleWhileRevalidate.ts'

const TIMEOUT = 5_000

/**
 * The keys of an issuer, refreshed periodically and when a token names an unknown key. While they cannot be fetched, the
 * known keys stay valid and no caller waits.
 */
export function keySetAt(url: URL, clock: Clock = systemClock): JWTVerifyGetKey {
  const kept = staleWhileRevalidate(async () => createLocalJWKSet(await fetchKeys(url)), clock)
  return async (header, token) => {
    const keys = await kept.get()
    try {
      return await keys(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      // Possibly a new key. When the keys cannot be fetched, the token is refused like any with an unknown key.
      const newer = await kept.refresh()
      if (newer === null) throw error
      return newer(header, token)
    }
  }
}

async function fetchKeys(url: URL): Promise<JSONWebKeySet> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
  if (response.status !== 200) throw new Error(`the keys of the issuer: ${response.status}`)
  // `createLocalJWKSet` checks the shape.
  return (await response.json()) as JSONWebKeySet
}
