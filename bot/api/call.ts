import type { Request, RequestHandler, Response } from 'restify'
import { z } from 'zod'
import { AppError } from '../errors/appError.ts'
import type { RateLimiter } from '../util/rateLimit.ts'
import { sendRead } from './compress.ts'
import { sendJson } from './reply.ts'
import type { Signed, TokenCheck } from './token/check.ts'

/** One call of a signed-in person. */
export interface Call extends Signed {
  request: Request
  response: Response
  query: URLSearchParams
}

/** The caller's own access token. */
export const bearerOf = ({ request }: Pick<Call, 'request'>): string =>
  (request.headers.authorization ?? '').replace(/^Bearer /i, '')

/** Who may call, and how often. */
export interface Door {
  tokens: TokenCheck
  acts: RateLimiter
  reads: RateLimiter
  exports: RateLimiter
}

/** A route that requires a bearer token. Its result is sent as JSON; `undefined` means that it wrote the response itself. */
export function signedIn(door: Door, answer: (call: Call) => Promise<unknown>): RequestHandler {
  return async (request: Request, response: Response) => {
    const signed = await door.tokens(request.headers.authorization)
    const { tid, oid } = signed.who
    const limiter = request.method === 'POST' ? door.acts : door.reads
    if (!limiter.allow(`${tid} ${oid}`)) throw new AppError('too-fast')
    const query = new URLSearchParams(request.getQuery())
    const body = await answer({ ...signed, request, response, query })
    if (body === undefined) return
    if (request.method === 'GET') await sendRead(request, response, body)
    else sendJson(response, 200, body)
  }
}

/** `Retry-After` after too many exports, s. */
const EXPORT_AGAIN = 10

/** A route with a stricter rate limit, for exports: they read whole journals. */
export function exporting(door: Door, answer: (call: Call) => Promise<unknown>): RequestHandler {
  return signedIn(door, async (call) => {
    const { tid, oid } = call.who
    if (door.exports.allow(`${tid} ${oid}`)) return answer(call)
    call.response.setHeader('Retry-After', String(EXPORT_AGAIN))
    throw new AppError('too-fast')
  })
}

/** The form of ronde ids, see `ronde.create`. */
export const rondeId = z.string().regex(/^r-[a-z0-9-]{8,60}$/)

/** @throws AppError `not-found` for an id of another form */
export function rondeOf(call: Call): string {
  const checked = rondeId.safeParse(call.request.params.ronde)
  if (!checked.success) throw new AppError('not-found')
  return checked.data
}

/** A number in the query, such as `after`; 0 when it is left out. @throws AppError `bad-request` */
export function numberIn(call: Call, name: string): number {
  const text = call.query.get(name) ?? '0'
  if (!/^\d{1,15}$/.test(text)) throw new AppError('bad-request', `(${name})`)
  return Number(text)
}
