import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { KeyServer } from './keyServer.ts'

export interface ChannelKey {
  readonly kid: string
  readonly jwk: JWK
  readonly publicKey: CryptoKey
  readonly privateKey: CryptoKey
}

/** A key that signs for channels of bots: those that are named, or all. */
export async function channelKey(kid: string, endorsements?: string[]): Promise<ChannelKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const endorsed = endorsements === undefined ? {} : { endorsements }
  return {
    kid,
    publicKey,
    privateKey,
    jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', ...endorsed },
  }
}

/** Who signs what Teams sends to a bot, as Microsoft describes it; it knows nothing of our app. */
export class ChannelIssuer {
  readonly keys: KeyServer
  readonly key: ChannelKey
  readonly #appId: string
  readonly #serviceUrl: string

  private constructor(keys: KeyServer, key: ChannelKey, appId: string, serviceUrl: string) {
    this.keys = keys
    this.key = key
    this.#appId = appId
    this.#serviceUrl = serviceUrl
  }

  static async start(appId: string, serviceUrl: string): Promise<ChannelIssuer> {
    const key = await channelKey('teams-1', ['msteams', 'webchat'])
    return new ChannelIssuer(await KeyServer.start([key.jwk]), key, appId, serviceUrl)
  }

  claims(spoilt: object = {}, at = Date.now()): Record<string, unknown> {
    const now = Math.floor(at / 1000)
    const bot = { iss: 'https://api.botframework.com', aud: this.#appId, serviceurl: this.#serviceUrl }
    return { ...bot, nbf: now - 10, exp: now + 3_600, ...spoilt }
  }

  /** The `authorization` header of a call from Teams. */
  async bearer(
    spoilt: object = {},
    { kid, privateKey }: ChannelKey = this.key,
    at?: number,
  ): Promise<string> {
    const header = { alg: 'RS256', kid, typ: 'JWT' }
    const token = await new SignJWT(this.claims(spoilt, at)).setProtectedHeader(header).sign(privateKey)
    return `Bearer ${token}`
  }

  stop(): Promise<void> {
    return this.keys.stop()
  }
}
