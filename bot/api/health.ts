import type { Server } from 'restify'
import type { Journal } from '../ports/journal.ts'
import type { Leaving } from './leaving.ts'
import { sendJson } from './reply.ts'

/**
 * For whoever runs the server. `/healthz`: it lives, so do not start it anew. `/readyz`: it can reach its journal, so
 * send people here; an instance that only lost its journal for a while is alive and not ready.
 */
export function mountHealth(server: Server, journal: Pick<Journal, 'ready'>, leaving: Leaving): void {
  server.get('/healthz', async (_request, response) => {
    sendJson(response, leaving.begun ? 503 : 200, { alive: !leaving.begun })
  })
  server.get('/readyz', async (_request, response) => {
    const reached = !leaving.begun && (await journal.ready())
    // Asked again: the end may have begun while the journal was asked.
    const ready = reached && !leaving.begun
    sendJson(response, ready ? 200 : 503, { ready })
  })
}
