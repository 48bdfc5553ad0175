import { once } from 'node:events'
import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import type { Response, Server as Restify } from 'restify'

/** Who already has a connection may still ask once on it after the end began, ms; the answer says that it was the last. */
const LAST_WORD = 200
/** What is still under way at the end gets this long, ms. */
const CLOSE_WITHIN = 5_000

/**
 * Ends a server so that nobody is cut off: new connections are refused at once, every request that came in is
 * answered, and each connection ends with such an answer.
 */
export class Leaving {
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

  /** From now on no connection outlives its answer. */
  begin(): void {
    this.#begun = true
    for (const response of this.#open) if (!response.headersSent) response.setHeader('Connection', 'close')
  }

  /** Resolves when the last connection is closed. */
  async end(): Promise<void> {
    this.begin()
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    // An HTTP server's own `close` also ends idle connections at once, under the hands of who asks just then.
    NetServer.prototype.close.call(this.#server)
    const idle = setInterval(() => this.#closeIdle(), LAST_WORD)
    const all = setTimeout(() => this.#server.closeAllConnections(), CLOSE_WITHIN)
    await closed
    clearInterval(idle)
    clearTimeout(all)
  }

  /** Browsers open a connection in advance; one on which nobody ever asked is not idle to Node, and holds up the end. */
  #closeIdle(): void {
    this.#server.closeIdleConnections()
    for (const connection of this.#connections) if (connection.bytesRead === 0) connection.destroy()
  }
}
