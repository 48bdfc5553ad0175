import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a call fails: throttled, unavailable, cut off before it arrived, or its answer lost after it was done. */
export type CosmosFault = 'throttled' | 'unavailable' | 'cut' | 'lost'

const WRITE_FAULTS: CosmosFault[] = ['throttled', 'lost', 'unavailable', 'cut']
/** A read changes nothing, so its answer lost is the same as cut. */
const READ_FAULTS: CosmosFault[] = ['throttled', 'unavailable', 'cut']

/** A proxy between a client and the Cosmos DB protocol server that injects network errors and throttling. */
export class CosmosProxy {
  readonly #target: URL
  readonly #server = createServer((asked, answer) => void this.#handle(asked, answer))
  readonly #counts = { create: 0, read: 0, change: 0 }
  /** One in so many fails; 0 is none. Changes replace or delete a document. */
  failing: { creates: number; reads: number; changes?: number } = { creates: 0, reads: 0 }
  /** How often each fault was injected. */
  readonly given = new Map<string, number>()
  /** How long a throttled caller is asked to wait, ms. */
  wait = 25
  /** Only this fault, instead of each in turn. */
  only: CosmosFault | null = null

  private constructor(target: string) {
    this.#target = new URL(target)
  }

  static async start(target: string): Promise<CosmosProxy> {
    const proxy = new CosmosProxy(target)
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get endpoint(): string {
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}/`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part)
    const body = Buffer.concat(parts)
    const fault = this.#faultFor(asked)
    if (fault === 'cut') return void asked.socket.destroy()
    if (fault === 'throttled') return refuse(answer, 429, { 'x-ms-retry-after-ms': String(this.wait) })
    if (fault === 'unavailable') return refuse(answer, 503)
    const { method, url = '/', headers } = asked
    const passed = request(new URL(url, this.#target), { method, headers }, async (found) => {
      const back: Buffer[] = []
      for await (const part of found) back.push(part)
      if (fault === 'lost') return void asked.socket.destroy()
      const text = Buffer.concat(back)
      const { 'transfer-encoding': _, ...kept } = found.headers
      answer.writeHead(found.statusCode ?? 502, { ...kept, 'content-length': text.length })
      answer.end(text)
    })
    passed.on('error', () => asked.socket.destroy())
    passed.end(body)
  }

  #faultFor({ method, url = '', headers }: IncomingMessage): CosmosFault | null {
    if (!/\/docs(\/|$)/.test(url)) return null
    const isQuery = headers['x-ms-documentdb-isquery'] !== undefined
    const kind = kindOf(method, isQuery)
    if (kind === null) return null
    const { creates, reads, changes = 0 } = this.failing
    const every = { create: creates, read: reads, change: changes }[kind]
    this.#counts[kind] += 1
    if (every === 0 || this.#counts[kind] % every !== 0) return null
    const faults = kind === 'read' ? READ_FAULTS : WRITE_FAULTS
    const fault = this.only ?? faults[(this.#counts[kind] / every) % faults.length] ?? 'cut'
    const name = `${kind} ${fault}`
    this.given.set(name, (this.given.get(name) ?? 0) + 1)
    return fault
  }
}

function kindOf(method: string | undefined, isQuery: boolean): 'create' | 'read' | 'change' | null {
  if (isQuery || method === 'GET') return 'read'
  if (method === 'POST') return 'create'
  return method === 'PUT' || method === 'DELETE' ? 'change' : null
}

function refuse(answer: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers })
  answer.end(JSON.stringify({ code: String(status), message: 'injected' }))
}
