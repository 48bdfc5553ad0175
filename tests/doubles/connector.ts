import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConnectorChats } from './connectorChats.ts'

/** How a call fails instead of getting an ordinary answer. */
export interface Fault {
  /** Which calls; all of them when left out. */
  method?: 'GET' | 'POST' | 'PUT'
  status?: number
  /** Seconds. */
  retryAfter?: number
  /** The connection ends without an answer: before the call is carried out, or after. */
  lost?: 'before' | 'after'
  /** The call is handled after this resolves. */
  until?: Promise<unknown>
}

export interface Call {
  method: string
  path: string
  body: unknown
  /** The header; null when there was none. */
  authorization: string | null
  /** When it arrived, by the clock of the double, ms. */
  at: number
}

/**
 * The Bot Connector of Teams, over real HTTP: conversations, members and meetings, and the ways in which it fails.
 * Written from Microsoft's description of the protocol; it knows nothing of our app.
 */
export class ConnectorDouble {
  readonly #server: Server
  readonly chats = new ConnectorChats()
  readonly calls: Call[] = []
  /** The faults of the next calls, in order; each is used once. */
  readonly faults: Fault[] = []
  /** Its clock, for the times at which calls arrive. */
  now: () => number = Date.now

  private constructor() {
    this.#server = createServer((request, response) => this.#handle(request, response))
  }

  static async start(): Promise<ConnectorDouble> {
    const double = new ConnectorDouble()
    double.#server.listen(0, '127.0.0.1')
    await once(double.#server, 'listening')
    return double
  }

  /** The `serviceUrl` of its chats. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}/emea/`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  callsOf(method: string, part = ''): Call[] {
    return this.calls.filter((call) => call.method === method && call.path.includes(part))
  }

  /** The most posts that arrived in any stretch of `ms` milliseconds. */
  mostPostsWithin(ms: number): number {
    const times = this.callsOf('POST').map(({ at }) => at)
    return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length))
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const text = Buffer.concat(parts).toString('utf8')
    const method = request.method ?? ''
    const url = new URL(request.url ?? '/', 'http://double')
    const path = url.pathname.replace('/emea/', '/')
    const { authorization = null } = request.headers
    const body: unknown = text === '' ? null : JSON.parse(text)
    const call: Call = { method, path, body, authorization, at: this.now() }
    this.calls.push(call)
    const fault = this.#faultFor(method)
    await fault?.until
    if (fault?.lost === 'before') return void request.socket.destroy()
    if (fault?.status !== undefined) return refuse(response, fault.status, fault.retryAfter)
    const answer = this.chats.answer(call, url.searchParams)
    if (fault?.lost === 'after') return void request.socket.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  }

  #faultFor(method: string): Fault | undefined {
    const index = this.faults.findIndex((fault) => fault.method === undefined || fault.method === method)
    return index < 0 ? undefined : this.faults.splice(index, 1)[0]
  }
}

function refuse(response: ServerResponse, status: number, retryAfter: number | undefined): void {
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  response.writeHead(status, { 'content-type': 'application/json', ...wait })
  response.end(JSON.stringify({ error: { code: 'Injected', message: `status ${status}` } }))
}
