import { once } from 'node:events'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../builders/certificate.ts'

/** What was sent to the token endpoint. */
export type Asked = Record<string, string>

/** Where Microsoft gives applications their tokens, over real HTTPS; it knows nothing of our app. */
export class LoginDouble {
  readonly #server: Server
  /** The certificate to trust for its address. */
  readonly ca: string
  readonly asked: Asked[] = []
  /** How long the next tokens hold, s. */
  lifetime = 3_600
  /** Why it gives no token, by Microsoft's code; null when it does. */
  refuses: string | null = null
  /** Waited for before an answer. */
  until: Promise<unknown> | null = null

  private constructor() {
    const { certificate, key } = makeCertificate({ name: 'localhost' })
    this.ca = certificate
    this.#server = createServer({ cert: certificate, key }, async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part)
      const say = (status: number, body: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(body))
      }
      if (request.url?.endsWith('/.well-known/openid-configuration'))
        return say(200, this.#described(request.url))
      this.asked.push(Object.fromEntries(new URLSearchParams(String(Buffer.concat(parts)))))
      await this.until
      if (this.refuses !== null) {
        return say(401, { error: 'invalid_client', error_description: `${this.refuses}: no.` })
      }
      const token = { access_token: `bot-token-${this.asked.length}`, token_type: 'Bearer' }
      say(200, { ...token, expires_in: this.lifetime, ext_expires_in: this.lifetime })
    })
  }

  static async start(): Promise<LoginDouble> {
    const double = new LoginDouble()
    double.#server.listen(0, '127.0.0.1')
    await once(double.#server, 'listening')
    return double
  }

  get url(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  /** For code that requests tokens here instead of from Microsoft. */
  get options() {
    return { authorityHost: this.url, tlsOptions: { ca: this.ca }, retryOptions: { maxRetries: 0 } }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #described(path: string): object {
    const tenant = `${this.url}/${path.split('/')[1]}`
    return {
      issuer: `${tenant}/v2.0`,
      authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${tenant}/oauth2/v2.0/token`,
      jwks_uri: `${tenant}/discovery/v2.0/keys`,
    }
  }
}
