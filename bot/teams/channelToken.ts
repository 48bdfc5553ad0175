import { createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { keptFresh } from '../keptFresh.ts'
import type { Clock } from '../ports/clock.ts'

/** Whether a call comes from Teams and is meant for this bot. Rejects when that cannot be known now. */
export type ChannelCheck = (authorization: string | undefined, activity: object) => Promise<boolean>

export interface ChannelDoor {
  lets: ChannelCheck
  /** Fetches the keys, so that whoever comes first does not wait for them. Rejects when they cannot be had now. */
  prepare(): Promise<unknown>
}

const ISSUER = 'https://api.botframework.com'
export const CHANNEL_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const CHANNEL = 'msteams'
/** What Microsoft allows clocks to differ, s. */
const TOLERANCE = 5 * 60
const ANSWER_WITHIN = 5_000

interface Settings {
  appId: string
  /** Where Microsoft tells which keys sign for the channels of bots. */
  keysAt: string
  clock: Clock
}

/**
 * The check as Microsoft describes it for connectors: signature, time, issuer, bot, channel, and the address that the
 * bot will answer to. It is made here and not by botbuilder, which also takes other issuers when an activity names
 * another channel, answers 500 to a forged token, and stops when the keys cannot be had for a moment.
 */
export function createChannelDoor({ appId, keysAt, clock }: Settings): ChannelDoor {
  const kept = keptFresh(() => fetchKeys(keysAt), clock)

  async function keysWith(kid: string): Promise<JSONWebKeySet> {
    const known = await kept.get()
    return known.keys.some((key) => key.kid === kid) ? known : ((await kept.again()) ?? known)
  }

  async function lets(authorization: string | undefined, activity: object): Promise<boolean> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined || word(activity, 'channelId') !== CHANNEL) return false
    const kid = keyOf(token)
    if (kid === null) return false
    const keys = await keysWith(kid)
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
        ...{ issuer: ISSUER, audience: appId, algorithms: ['RS256'], requiredClaims: ['exp'] },
        ...{ clockTolerance: TOLERANCE, currentDate: new Date(clock.now()) },
      })
      const key = keys.keys.find((one) => one.kid === kid)
      return mayTellOf(key) && payload.serviceurl === word(activity, 'serviceUrl')
    } catch (error) {
      if (error instanceof errors.JOSEError) return false
      throw error
    }
  }

  return { lets, prepare: () => kept.get() }
}

/** By which key a token says to be signed; null for what is no token. */
function keyOf(token: string): string | null {
  try {
    return decodeProtectedHeader(token).kid ?? null
  } catch {
    return null
  }
}

/** A key may be for some channels only. */
function mayTellOf(key: object | undefined): boolean {
  const endorsed = key !== undefined && 'endorsements' in key ? key.endorsements : []
  return !Array.isArray(endorsed) || endorsed.length === 0 || endorsed.includes(CHANNEL)
}

function word(from: object, name: string): string | undefined {
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'string' ? value : undefined
}

async function fetchKeys(keysAt: string): Promise<JSONWebKeySet> {
  const { jwks_uri } = await read(keysAt)
  const { keys } = await read(String(jwks_uri))
  if (!Array.isArray(keys)) throw new Error('the keys of the channel: none')
  return { keys }
}

async function read(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN) })
  if (response.status !== 200) throw new Error(`the keys of the channel: ${response.status}`)
  const told: unknown = await response.json()
  return typeof told === 'object' && told !== null ? { ...told } : {}
}
