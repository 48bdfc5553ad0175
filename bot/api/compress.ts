import { randomBytes, randomInt } from 'node:crypto'
import { gzip } from 'node:zlib'
import type { Request, Response } from 'restify'
import { disconnectWhenStuck, sendJson } from './reply.ts'

/** Shorter replies gain nothing, characters. */
const WORTHWHILE = 2_000
/** Longest padding, bytes: more than a guessed word shortens a compressed reply. */
const PADDING = 128

/** In the thread pool, so that other requests go on. */
function compress(text: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    gzip(text, { level: 5 }, (error, bytes) => (error === null ? resolve(bytes) : reject(error)))
  })
}

/**
 * Sends the reply to a read, compressed when the client takes it.
 *
 * Compression tells by its length how much of a reply repeats itself, so someone who puts a guess in a reply and sees its length
 * could confirm the guess (BREACH, CVE-2013-3587). Three things prevent it here. Only replies to reads are compressed: they hold no
 * token or other secret that could be guessed one character at a time, and a change stream, in which each message follows one
 * act, is never compressed. No other site can make a person's browser send reads, because they carry a bearer token and no cookie. And a
 * header of random length hides the length from eavesdroppers.
 */
export async function sendRead(request: Request, response: Response, body: unknown): Promise<void> {
  const text = JSON.stringify(body)
  if (text.length < WORTHWHILE || !takesGzip(request)) return sendJson(response, 200, body)
  const bytes = await compress(text)
  if (response.headersSent || response.destroyed) return
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', bytes.length)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Padding', randomBytes(PADDING).toString('base64url').slice(0, randomInt(PADDING)))
  response.sendRaw(200, bytes)
  disconnectWhenStuck(response, bytes.length)
}

const takesGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))
