import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface GraphUser {
  id: string
  displayName?: string | null
  mail?: string | null
  userPrincipalName?: string
}

/** How a request fails instead of getting an answer. */
export interface GraphMood {
  status?: number
  retryAfter?: string
  body?: string
  silent?: true
}

/** The calls of Microsoft Graph that the app makes, as documented, over real HTTP. */
export class GraphDouble {
  readonly #server: Server
  users: GraphUser[] = []
  mood: GraphMood = {}
  readonly asked: { url: URL; headers: IncomingHttpHeaders }[] = []

  private constructor(server: Server) {
    this.#server = server
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', 'http://graph.test')
      this.asked.push({ url, headers: request.headers })
      const { retryAfter, body, silent } = this.mood
      const [, id] = /\/users\/([^/]+)$/.exec(url.pathname) ?? []
      const one = this.users.find((user) => user.id === id)
      const status = this.mood.status ?? (id !== undefined && one === undefined ? 404 : 200)
      if (silent) return
      const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
      response.writeHead(status, { 'content-type': 'application/json', ...wait })
      response.end(
        body ?? JSON.stringify(status === 200 ? (one ?? this.#answer(url)) : { error: { code: 'Injected' } }),
      )
    })
  }

  static async start(): Promise<GraphDouble> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new GraphDouble(server)
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1.0`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** Each word must begin a word of the name; an address must begin with the whole. */
  #answer({ searchParams }: URL): object {
    const words = /"displayName:([^"]*)"/.exec(searchParams.get('$search') ?? '')?.[1]?.toLowerCase() ?? ''
    const fields = (searchParams.get('$select') ?? '').split(',')
    const matching = this.users.filter(({ displayName, mail }) => {
      const names = (displayName ?? '').toLowerCase().split(' ')
      const named = words.split(' ').every((word) => names.some((name) => name.startsWith(word)))
      return named || (mail ?? '').toLowerCase().startsWith(words)
    })
    const value = matching
      .slice(0, Number(searchParams.get('$top')))
      .map((user) => Object.fromEntries(Object.entries(user).filter(([name]) => fields.includes(name))))
    return { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value }
  }
}
