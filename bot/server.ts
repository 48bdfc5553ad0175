import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import restify, { type Request, type Server } from 'restify'
import { registry } from './actions/index.ts'
import { readBody } from './api/body.ts'
import { setHeaders } from './api/headers.ts'
import { mountApi } from './api/index.ts'
import { mountLocal } from './api/local.ts'
import { sendError, sendJson } from './api/reply.ts'
import { mountTab } from './api/tabFiles.ts'
import type { TokenCheck } from './api/token/check.ts'
import { foldVersion } from './journal/foldVersion.ts'
import type { Clock } from './ports/clock.ts'
import type { Directory } from './ports/directory.ts'
import type { Journal } from './ports/journal.ts'
import type { LocalSignIn } from './ports/localSignIn.ts'
import type { Log } from './ports/log.ts'
import type { Runner } from './ports/runner.ts'
import { createRunner } from './runner/runner.ts'

export interface ServerParts {
  journal: Journal
  clock: Clock
  log: Log
  tokens: TokenCheck
  directory: Directory | null
  /** Where the built tab is. */
  tabDir: string
  /** Null wherever real people come in. */
  local: LocalSignIn | null
}

export interface AppServer {
  /** Not listening yet. */
  http: Server
  runner: Runner
  /** Takes no new work, finishes what is under way, ends the streams. The journal stays open. */
  close(): Promise<void>
}

const BODY_LIMIT = 256 * 1024
const MESSAGE_LIMIT = 512 * 1024
const MESSAGES = '/api/messages'

/** A slow sender gets this long for its headers and for its whole request, ms. Streams are answers, so not cut by it. */
const HEADERS_TIMEOUT = 15_000
const REQUEST_TIMEOUT = 30_000
/** Longer than a load balancer keeps its side open, so that it is never surprised by ours closing. */
const KEEP_ALIVE_TIMEOUT = 75_000
/** What is still under way at closing gets this long, ms. */
const CLOSE_WITHIN = 5_000

/** Puts the rooms together; the only place that does. */
export function createServer(parts: ServerParts): AppServer {
  const { journal, clock, log, tokens, directory, tabDir, local } = parts
  const runner = createRunner({
    journal,
    clock,
    registry,
    newId: (prefix) => `${prefix}-${randomUUID().replaceAll('-', '')}`,
    foldVersion: foldVersion(),
    fault: (error, where) => log.fault(error, { stream: where }),
  })
  const http = restify.createServer({ name: '' })
  Object.assign(http.server, {
    headersTimeout: HEADERS_TIMEOUT,
    requestTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
  })
  http.on('restifyError', (request, response, error, done) => {
    sendError(log, request, response, error)
    done()
  })
  http.pre(setHeaders)
  if (local !== null) mountLocal(http, local)
  http.use(async (request: Request) => readBody(request, limitOf(request)))

  let closing = false
  http.get('/healthz', async (_request, response) => {
    const ready = !closing && (await journal.ready())
    sendJson(response, ready ? 200 : 503, { ready })
  })
  const api = mountApi(http, { runner, clock, log, tokens, actions: registry, directory })
  mountTab(http, tabDir)

  return {
    http,
    runner,
    async close() {
      closing = true
      api.close()
      await stopListening(http)
      await runner.close()
    },
  }
}

const limitOf = (request: Request): number => (request.getPath() === MESSAGES ? MESSAGE_LIMIT : BODY_LIMIT)

async function stopListening({ server }: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const force = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN)
  await closed
  clearTimeout(force)
}
