import type { Server } from 'restify'
import type { Journal } from '../ports/journal.ts'
import type { Runner } from '../ports/runner.ts'
import { sendJson } from './reply.ts'
import type { Shutdown } from './shutdown.ts'

/** Interval between two questions to the store, ms: anyone can call a probe, as often as they like. */
const ASK_EVERY = 5_000

/**
 * `/healthz` is the liveness probe, `/readyz` the readiness probe. An instance that cannot reach its journal is alive and
 * not ready, so it gets no traffic and is not restarted (X8.g). So is one that waits to know whether an act was stored.
 */
export function mountHealth(
  server: Server,
  journal: Pick<Journal, 'ready'>,
  runner: Pick<Runner, 'certain'>,
  shutdown: Shutdown,
): void {
  server.get('/healthz', async (_request, response) => {
    sendJson(response, shutdown.begun ? 503 : 200, { alive: !shutdown.begun })
  })
  let reaching: Promise<boolean> = Promise.resolve(false)
  let askedAt = Number.NEGATIVE_INFINITY
  const reaches = (): Promise<boolean> => {
    const now = performance.now()
    if (now - askedAt >= ASK_EVERY) {
      askedAt = now
      reaching = journal.ready()
    }
    return reaching
  }
  server.get('/readyz', async (_request, response) => {
    const reached = !shutdown.begun && runner.certain && (await reaches())
    // Checked again: the shutdown may have started while the journal was asked.
    const ready = reached && !shutdown.begun
    sendJson(response, ready ? 200 : 503, { ready })
  })
}
