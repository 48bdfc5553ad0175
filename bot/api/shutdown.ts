import { once } from 'node:events'
import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import type { Response, Server as Restify } from 'restify'

/** Interval at which idle connections are closed during shutdown, ms. A client can send one last request in between. */
const LAST_WORD = 200
/** Requests under way at shutdown get this long, ms. */
const CLOSE_WITHIN = 5_000

/**
 * Shuts a server down gracefully: new connections are refused at once, every request that came in is answered, and each
 * connection closes after its response.
 */
export class Shutdown {
  readonly #server: Server
  readonly #open = new Set<Response>()
  readonly #connections = new Set<Socket>()
  #begun = false

  constructor(http: Restify) {
    this.#server = http.server as Server
    this.#server.on('connection', (connection: Socket) => {
      this.#connections.add(connection)
      connection.once('close', () => this.#connections.delete(connection))
    })
    http.pre((_request, response, next) => {
      if (this.#begun) response.setHeader('Connection', 'close')
      this.#open.add(response)
      response.once('close', () => this.#open.delete(response))
      next()
    })
  }

  get begun(): boolean {
    return this.#begun
  }

  /** From now on each connection closes after its response. */
  begin(): void {
    this.#begun = true
    for (const response of this.#open) if (!response.headersSent) response.setHeader('Connection', 'close')
  }

  /** Resolves when the last connection is closed. */
  async end(): Promise<void> {
    this.begin()
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    // `http.Server.close` also ends idle connections at once, which breaks requests that are just being sent.
    NetServer.prototype.close.call(this.#server)
    const idle = setInterval(() => this.#closeIdle(), LAST_WORD)
    const all = setTimeout(() => this.#server.closeAllConnections(), CLOSE_WITHIN)
    await closed
    clearInterval(idle)
    clearTimeout(all)
  }

  /** Browsers open connections in advance. Node does not count one without a request as idle, so it is destroyed here. */
  #closeIdle(): void {
    this.#server.closeIdleConnections()
    for (const connection of this.#connections) if (connection.bytesRead === 0) connection.destroy()
  }
}
