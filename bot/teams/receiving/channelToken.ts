import { createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import type { Clock } from '../../ports/clock.ts'
import { staleWhileRevalidate } from '../../util/staleWhileRevalidate.ts'

/** Whether the authenticated caller may send this activity. */
export type Caller = (activity: object) => boolean

export interface ChannelDoor {
  /**
   * Checks the token before the body is read. Null when the caller is not Teams, or the token is for another bot. Rejects
   * when the signing keys cannot be fetched now.
   */
  lets(authorization: string | undefined): Promise<Caller | null>
  /** Fetches the keys beforehand, so that the first call does not wait. Rejects when they cannot be fetched now. */
  prepare(): Promise<unknown>
}

const ISSUER = 'https://api.botframework.com'
export const CHANNEL_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const CHANNEL = 'msteams'
/** Clock skew that Microsoft allows, s. */
const TOLERANCE = 5 * 60
const TIMEOUT = 5_000

interface Keys {
  readonly keys: JSONWebKeySet['keys']
  readonly find: ReturnType<typeof createLocalJWKSet>
}

interface Settings {
  appId: string
  /** URL of the OpenID metadata of the Bot Connector, which names the signing keys. */
  keysAt: string
  clock: Clock
}

/**
 * Checks tokens as Microsoft's Bot Connector authentication prescribes: signature, time, issuer, audience, channel, and
 * the service URL that the bot will reply to. botbuilder's check is not used: it accepts other issuers when an activity
 * names another channel, answers 500 to a forged token, and fails while the keys cannot be fetched.
 */
export function createChannelDoor({ appId, keysAt, clock }: Settings): ChannelDoor {
  const kept = staleWhileRevalidate(() => fetchKeys(keysAt), clock)

  async function keysWith(kid: string): Promise<Keys> {
    const known = await kept.get()
    return known.keys.some((key) => key.kid === kid) ? known : ((await kept.refresh()) ?? known)
  }

  async function lets(authorization: string | undefined): Promise<Caller | null> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    const kid = token === undefined ? null : keyOf(token)
    if (token === undefined || kid === null) return null
    const { keys, find } = await keysWith(kid)
    if (!mayTellOf(keys.find((one) => one.kid === kid))) return null
    try {
      const { payload } = await jwtVerify(token, find, {
        ...{ issuer: ISSUER, audience: appId, algorithms: ['RS256'], requiredClaims: ['exp'] },
        ...{ clockTolerance: TOLERANCE, currentDate: new Date(clock.now()) },
      })
      const { serviceurl } = payload
      if (typeof serviceurl !== 'string') return null
      return (activity) =>
        word(activity, 'channelId') === CHANNEL && word(activity, 'serviceUrl') === serviceurl
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }

  return { lets, prepare: () => kept.get() }
}

/** The key id in the token's header; null when it is not a token. */
function keyOf(token: string): string | null {
  try {
    return decodeProtectedHeader(token).kid ?? null
  } catch {
    return null
  }
}

/** Whether the key may sign for Teams: a key can be endorsed for some channels only. */
function mayTellOf(key: object | undefined): boolean {
  const endorsed = key !== undefined && 'endorsements' in key ? key.endorsements : []
  return !Array.isArray(endorsed) || endorsed.length === 0 || endorsed.includes(CHANNEL)
}

function word(from: object, name: string): string | undefined {
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'string' ? value : undefined
}

async function fetchKeys(keysAt: string): Promise<Keys> {
  const { jwks_uri } = await read(keysAt)
  const { keys } = await read(String(jwks_uri))
  if (!Array.isArray(keys)) throw new Error('the keys of the channel: none')
  return { keys, find: createLocalJWKSet({ keys }) }
}

async function read(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
  if (response.status !== 200) throw new Error(`the keys of the channel: ${response.status}`)
  const told: unknown = await response.json()
  return typeof told === 'object' && told !== null ? { ...told } : {}
}
