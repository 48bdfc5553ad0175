import type { Server } from 'restify'
import type { Journal } from '../ports/journal.ts'
import { sendJson } from './reply.ts'
import type { Shutdown } from './shutdown.ts'

/**
 * `/healthz` is the liveness probe, `/readyz` the readiness probe. An instance that cannot reach its journal is alive and
 * not ready, so it gets no traffic and is not restarted (X8.g).
 */
export function mountHealth(server: Server, journal: Pick<Journal, 'ready'>, shutdown: Shutdown): void {
  server.get('/healthz', async (_request, response) => {
    sendJson(response, shutdown.begun ? 503 : 200, { alive: !shutdown.begun })
  })
  server.get('/readyz', async (_request, response) => {
    const reached = !shutdown.begun && (await journal.ready())
    // Checked again: the shutdown may have started while the journal was asked.
    const ready = reached && !shutdown.begun
    sendJson(response, ready ? 200 : 503, { ready })
  })
}
