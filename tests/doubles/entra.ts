import { once } from 'node:events'
import https, { Agent, createServer, globalAgent, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:tls'
import { makeCertificate } from '../builders/certificate.ts'

const HOST = 'login.microsoftonline.com'

/** The response of the token endpoint: a token, or an error with one of Microsoft's numbers. */
export type TokenAnswer =
  | { token: string }
  | { status: number; error: string; number: string; suberror?: string }
  | 'hangs up'
  | 'nonsense'
  | 'says nothing'

/**
 * Microsoft's own sign-in, over real TLS. While it runs, https calls of this process to that address come here and
 * those to any other fail: the library that asks for tokens takes no other address than Microsoft's.
 */
export class EntraDouble {
  readonly #server: Server
  answer: TokenAnswer = { token: 'graph-token' }
  /** What was asked, as form fields; and at which address. */
  readonly asked: { path: string; form: Record<string, string> }[] = []

  private constructor(server: Server, certificate: string) {
    this.#server = server
    const { port } = server.address() as AddressInfo
    const agent = new Agent({ keepAlive: false })
    agent.createConnection = (options, done) => {
      const socket = connect({ host: '127.0.0.1', port, servername: String(options.host), ca: certificate })
      socket.once('secureConnect', () => done?.(null, socket))
      socket.once('error', (error) => done?.(error, socket))
      return undefined
    }
    https.globalAgent = agent
  }

  static async start(): Promise<EntraDouble> {
    const { certificate, key } = makeCertificate({ hosts: [HOST] })
    const server = createServer({ cert: certificate, key })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const double = new EntraDouble(server, certificate)
    server.on('request', async (request, response) => {
      let text = ''
      for await (const part of request) text += part
      double.asked.push({ path: request.url ?? '', form: Object.fromEntries(new URLSearchParams(text)) })
      const { answer } = double
      if (answer === 'hangs up') return void request.socket.destroy()
      if (answer === 'says nothing') return
      if (answer === 'nonsense') return void response.end('<html>')
      const [status, body] =
        'token' in answer ? [200, tokenBody(answer.token)] : [answer.status, errorBody(answer)]
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
    return double
  }

  async stop(): Promise<void> {
    https.globalAgent = globalAgent
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

const tokenBody = (token: string): object => ({
  token_type: 'Bearer',
  scope: 'https://graph.microsoft.com/User.ReadBasic.All',
  expires_in: 3600,
  ext_expires_in: 3600,
  access_token: token,
})

/** @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const errorBody = ({ error, number, suberror }: Extract<TokenAnswer, { number: string }>): object => ({
  error,
  ...(suberror === undefined ? {} : { suberror }),
  error_description: `AADSTS${number}: something about Joke Vermeulen.`,
  error_codes: [Number(number)],
})
