import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { makeCertificate } from '../builders/certificate.ts'

/** One figure as it arrived. */
export interface Figure {
  name: string
  kind: string | null
  value: number
  count: number
}

interface Envelope {
  data: {
    baseData: { metrics: { name: string; value: number; count?: number }[]; properties: { kind?: string } }
  }
}

/**
 * The ingestion endpoint of Application Insights, over real TLS on this machine, with a chosen fault. The process that
 * sends must trust `cert`.
 */
export class Ingestion {
  readonly #server: Server
  readonly cert: string
  mood: 'well' | 'refuses' | 'breaks' | 'silent' = 'well'
  /** Everything that was sent, as it was sent, headers too. */
  readonly received: string[] = []
  readonly figures: Figure[] = []
  /** Requests in mood `silent` whose sender still waits. */
  unanswered = 0

  private constructor(server: Server, cert: string) {
    this.#server = server
    this.cert = cert
    server.on('request', (request, response) => this.receive(request, response))
  }

  static async start(): Promise<Ingestion> {
    const { certificate, key } = makeCertificate()
    const server = createServer({ cert: certificate, key })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Ingestion(server, certificate)
  }

  /** The setting that leads to it. */
  get connectionString(): string {
    const { port } = this.#server.address() as AddressInfo
    const key = '00000000-0000-4000-8000-000000000000'
    return `InstrumentationKey=${key};IngestionEndpoint=https://127.0.0.1:${port}/`
  }

  /** Records what is sent, also what another server received. */
  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const whole = Buffer.concat(parts)
    const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString('utf8')
    this.received.push(`${request.url}\n${JSON.stringify(request.headers)}\n${body}`)
    if (this.mood === 'silent') {
      this.unanswered += 1
      return void request.socket.once('close', () => (this.unanswered -= 1))
    }
    if (this.mood === 'breaks') return void request.socket.destroy()
    if (this.mood === 'well') this.#take(JSON.parse(body))
    const errors = this.mood === 'refuses' ? [{ index: 0, statusCode: 503, message: 'no' }] : []
    response.writeHead(this.mood === 'refuses' ? 503 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ itemsReceived: 1, itemsAccepted: 1 - errors.length, errors }))
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** The measurements with this name, of one kind or of all. */
  of(name: string, kind?: string): { value: number; count: number } {
    const found = this.figures.filter((one) => one.name === name && (kind === undefined || one.kind === kind))
    return {
      value: found.reduce((sum, { value }) => sum + value, 0),
      count: found.reduce((sum, { count }) => sum + count, 0),
    }
  }

  #take(envelopes: Envelope[]): void {
    for (const { data } of envelopes) {
      for (const { name, value, count = 1 } of data.baseData.metrics)
        this.figures.push({ name, value, count, kind: data.baseData.properties.kind ?? null })
    }
  }
}
