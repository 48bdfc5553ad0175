import type { ServerResponse } from 'node:http'
import type { Request, Response } from 'restify'
import { AppError } from '../errors/appError.ts'
import { errorMessage } from '../errors/errorText.ts'
import type { Log } from '../ports/log.ts'
import type { ErrorBody } from '../protocol/view.ts'
import { langOf } from './lang.ts'

/** Sends JSON, whatever the `Accept` header says. */
export function sendJson(response: Response, status: number, body: unknown): void {
  sendBody(response, status, JSON.stringify(body), { 'Content-Type': JSON_TYPE })
}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** Sends a body in one piece; no cache may keep it. */
export function sendBody(
  response: Response,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.headersSent || response.destroyed) return
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const bytes = Buffer.byteLength(body)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Length', bytes)
  response.sendRaw(status, body)
  disconnectWhenStuck(response, bytes)
}

/** A client gets this long to take in a large reply, ms, and more for its size. */
const STUCK_MS = 30_000
/** The slowest connection that is waited for, bytes per ms. */
const SLOWEST = 50
/** The buffers of the system take replies that are smaller than this, bytes. */
const LARGE = 64 * 1024

/** Ends the connection of a client that does not read: its reply would stay in memory. */
export function disconnectWhenStuck(response: ServerResponse, bytes: number): void {
  if (bytes < LARGE || response.destroyed) return
  const timer = setTimeout(() => response.destroy(), STUCK_MS + bytes / SLOWEST).unref()
  for (const event of ['finish', 'close']) response.once(event, () => clearTimeout(timer))
}

/** Sends a file to be saved. @param name ASCII without quotes, see `fileName` */
export function sendFile(
  response: Response,
  bytes: Uint8Array,
  { type, name }: { type: string; name: string },
): void {
  sendBody(response, 200, Buffer.from(bytes), {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

/** The one place where an error becomes a response: from the closed list, or a logged fault of ours. */
export function sendError(log: Log, request: Request, response: Response, thrown: unknown): void {
  const error = expected(thrown)
  const requestId = String(response.getHeader('X-Request-Id') ?? '')
  if (error === null) {
    // A caller that disconnected is not a fault of ours.
    if (response.destroyed && !response.headersSent) return
    const route = request.getRoute() as { path?: string } | undefined
    log.fault(thrown, { requestId, route: `${request.method} ${route?.path ?? '?'}` })
  }
  const { code, detail, status } = error ?? new AppError('fault')
  const message = errorMessage(code, langOf(request), detail)
  // The rate limiter admits one more call within a second, unless the route set its own delay.
  if (code === 'too-fast' && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '1')
  const number = status >= 500 ? { requestId } : {}
  const body: ErrorBody = { error: { code, message, ...number } }
  sendJson(response, status, body)
}

function expected(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return thrown
  // Refusals by restify: an unknown route, a method that a route does not have, a malformed path.
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined
  if (status === 404 || status === 405) return new AppError('not-found')
  if (typeof status === 'number' && status >= 400 && status < 500) return new AppError('bad-request')
  return null
}
