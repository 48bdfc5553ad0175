import type { ClientAssertionCredentialOptions } from '@azure/identity'
import { systemClock } from '../../ports/clock.ts'
import { CHANNEL_KEYS, type ChannelDoor, createChannelDoor } from '../receiving/channelToken.ts'
import { credentialOf, type Registration } from './credential.ts'
import { createTokens } from './tokens.ts'

export interface AdapterSettings {
  /**
   * The bot's own registration. Absent only on one's own machine: then whoever reaches the server can speak as anyone,
   * so it must listen on loopback alone.
   */
  app?: Registration
  /** Where Microsoft is; somewhere else in tests only. */
  microsoft?: { login?: ClientAssertionCredentialOptions; channelKeys?: string }
}

export interface Adapter extends ChannelDoor {
  /** The `authorization` header for a call to Teams; null on one's own machine. */
  authorization(): Promise<string | null>
}

const SCOPE = 'https://api.botframework.com/.default'

/** What stands between the bot and Microsoft: who may come in, and what the bot shows when it goes out. */
export function createAdapter({ app, microsoft = {} }: AdapterSettings): Adapter {
  if (app === undefined)
    return { lets: async () => () => true, prepare: async () => {}, authorization: async () => null }
  const { channelKeys = CHANNEL_KEYS, login } = microsoft
  const door = createChannelDoor({ appId: app.appId, keysAt: channelKeys, clock: systemClock })
  // Made at the first call: it takes a moment to load.
  let credential: ReturnType<typeof credentialOf> | null = null
  const token = createTokens(async () => {
    credential ??= credentialOf(app, login)
    return (await credential).getToken(SCOPE).then((given) => given ?? Promise.reject(new Error('no token')))
  }, systemClock)
  return { ...door, authorization: async () => `Bearer ${await token()}` }
}
