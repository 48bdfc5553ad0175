import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The identity endpoint of App Service: an address and a secret in the environment, for tokens of the server's own identity. */
export class IdentityDouble {
  readonly #server: Server
  readonly #former = { ...process.env }
  /** For which resource, by which identity. */
  readonly asked: { resource: string | null; clientId: string | null }[] = []
  /** How long the next tokens hold, s. */
  lifetime = 3_600

  private constructor() {
    this.#server = createServer((request, response) => {
      const query = new URL(request.url ?? '/', 'http://identity').searchParams
      if (request.headers['x-identity-header'] !== 'password') {
        response.writeHead(401).end()
        return
      }
      const [resource, clientId] = [query.get('resource'), query.get('client_id')]
      this.asked.push({ resource, clientId })
      const expires_on = String(Math.floor(Date.now() / 1000) + this.lifetime)
      const token = { access_token: `identity-token-${this.asked.length}`, token_type: 'Bearer' }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ...token, expires_on, resource, client_id: clientId }))
    })
  }

  /** Sets its address in the environment of this process until it is stopped. */
  static async start(): Promise<IdentityDouble> {
    const double = new IdentityDouble()
    double.#server.listen(0, '127.0.0.1')
    await once(double.#server, 'listening')
    const { port } = double.#server.address() as AddressInfo
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${port}/msi/token`
    process.env.IDENTITY_HEADER = 'password'
    return double
  }

  async stop(): Promise<void> {
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
      const former = this.#former[name]
      if (former === undefined) delete process.env[name]
      else process.env[name] = former
    }
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
