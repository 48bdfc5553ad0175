import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https, { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../../builders/certificate.ts'

/** The handler of an outside host name. */
export type Behind = string | ((request: IncomingMessage, response: ServerResponse, path: string) => void)

/**
 * The world outside a school's server, on this machine: one place with a certificate for all its names, which passes
 * what comes for a name on to who plays it. What comes for any other name is refused, and remembered.
 */
export class Outside {
  readonly #server: Server
  readonly certificate: string
  /** Host names that were called and have no handler. */
  readonly strangers: string[] = []
  /** Every call: name, path and the `authorization` that it showed. */
  readonly calls: { name: string; path: string; authorization: string }[] = []

  private constructor(behind: Record<string, Behind>, certificate: string, key: string) {
    this.certificate = certificate
    this.#server = createServer({ cert: certificate, key }, (request, response) => {
      const name = (request.headers.host ?? '').replace(/:443$/, '')
      const path = request.url ?? '/'
      this.calls.push({ name, path, authorization: request.headers.authorization ?? '' })
      const one = behind[name]
      if (typeof one === 'function') one(request, response, path)
      else if (one !== undefined) pass(request, response, new URL(path, one))
      else {
        this.strangers.push(name)
        response.writeHead(502).end()
      }
    })
    this.#server.on('tlsClientError', (error) => this.strangers.push(String(error)))
  }

  static async start(behind: Record<string, Behind>): Promise<Outside> {
    const { certificate, key } = makeCertificate({ hosts: Object.keys(behind) })
    const outside = new Outside(behind, certificate, key)
    outside.#server.listen(0, '127.0.0.1')
    await once(outside.#server, 'listening')
    return outside
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/**
 * Passes a call on as it came. @param change what is done to the text of the answer
 * @param ca by which an address with https is trusted
 */
export function pass(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
  { change = (text: string) => text, ca = '' } = {},
): void {
  const { method, headers } = request
  const { host: _, ...kept } = headers
  const client = target.protocol === 'https:' ? https : http
  const passed = client.request(target, { method, headers: kept, ca }, async (answer) => {
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part)
    const body = Buffer.from(change(Buffer.concat(parts).toString('utf8')))
    const { 'transfer-encoding': _, ...own } = answer.headers
    response.writeHead(answer.statusCode ?? 502, { ...own, 'content-length': body.length })
    response.end(body)
  })
  passed.on('error', () => response.destroy())
  request.pipe(passed)
}
