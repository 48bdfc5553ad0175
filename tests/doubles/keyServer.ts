import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'

/** Serves the keys of a token issuer; can be made to fail. */
export class KeyServer {
  readonly #server: Server
  keys: JWK[]
  mood: 'well' | 'refuses' | 'fails' | 'nonsense' = 'well'
  /** Number of requests. */
  asked = 0

  private constructor(server: Server, keys: JWK[]) {
    this.#server = server
    this.keys = keys
    server.on('request', (request, response) => {
      this.asked += 1
      if (this.mood === 'fails') response.socket?.destroy()
      response.statusCode = this.mood === 'refuses' ? 503 : 200
      const told = request.url?.endsWith('/keys') ? { keys: this.keys } : { jwks_uri: this.url }
      if (this.mood !== 'fails') response.end(this.mood === 'nonsense' ? '<html>' : JSON.stringify(told))
    })
  }

  static async start(keys: JWK[]): Promise<KeyServer> {
    const server = createServer({ keepAlive: false }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new KeyServer(server, keys)
  }

  get url(): string {
    return new URL('/keys', this.metadata).href
  }

  /** Where it says where its keys are. */
  get metadata(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/.well-known/openidconfiguration`
  }

  /** Resolves when every request is answered and its connection is closed. */
  async idle(): Promise<void> {
    const open = () =>
      new Promise<number>((resolve) => this.#server.getConnections((_error, count) => resolve(count)))
    do {
      await new Promise((resolve) => setTimeout(resolve, 5))
      this.#server.closeIdleConnections()
    } while ((await open()) > 0)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
