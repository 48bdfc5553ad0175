import type { ClientAssertionCredentialOptions } from '@azure/identity'
import { systemClock } from '../../ports/clock.ts'
import { CHANNEL_KEYS, type ChannelDoor, createChannelDoor } from '../receiving/channelToken.ts'
import { credentialOf, type Registration } from './credential.ts'
import { createTokens } from './tokens.ts'

export interface AdapterSettings {
  /**
   * The bot's registration. Absent only for local use: then callers are not checked, so the server must listen on
   * loopback only.
   */
  app?: Registration
  /** Addresses of Microsoft's services, for tests. */
  microsoft?: { login?: ClientAssertionCredentialOptions; channelKeys?: string }
}

export interface Adapter extends ChannelDoor {
  /** The `authorization` header for a call to Teams; null for local use. */
  authorization(): Promise<string | null>
}

const SCOPE = 'https://api.botframework.com/.default'

/** Authentication in both directions: checks callers, and gives the token for calls to Teams. */
export function createAdapter({ app, microsoft = {} }: AdapterSettings): Adapter {
  if (app === undefined)
    return { lets: async () => () => true, prepare: async () => {}, authorization: async () => null }
  const { channelKeys = CHANNEL_KEYS, login } = microsoft
  const door = createChannelDoor({ appId: app.appId, keysAt: channelKeys, clock: systemClock })
  // Created at the first call, because @azure/identity is slow to load.
  let credential: ReturnType<typeof credentialOf> | null = null
  const token = createTokens(async () => {
    credential ??= credentialOf(app, login)
    return (await credential).getToken(SCOPE).then((given) => given ?? Promise.reject(new Error('no token')))
  }, systemClock)
  return { ...door, authorization: async () => `Bearer ${await token()}` }
}
