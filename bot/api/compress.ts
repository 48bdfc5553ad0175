import { randomBytes, randomInt } from 'node:crypto'
import { gzip } from 'node:zlib'
import type { Request, Response } from 'restify'
import { JSON_TYPE, sendBody } from './reply.ts'

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
 * The length of compressed text shows how much of it repeats itself, so an attacker who puts a guess in a reply and sees its
 * length could confirm the guess (BREACH, CVE-2013-3587). Three things prevent that here. Only replies to reads are
 * compressed: they hold no token or other secret that could be guessed one character at a time, and a change stream, in
 * which each message follows one act, is never compressed. Another site cannot make a browser send reads, because they
 * carry a bearer token and no cookie. A header of random length hides the length from eavesdroppers.
 */
export async function sendRead(request: Request, response: Response, body: unknown): Promise<void> {
  const text = JSON.stringify(body)
  const isPlain = text.length < WORTHWHILE || !takesGzip(request)
  if (isPlain) return sendBody(response, 200, text, { 'Content-Type': JSON_TYPE })
  sendBody(response, 200, await compress(text), {
    'Content-Type': JSON_TYPE,
    'Content-Encoding': 'gzip',
    'X-Padding': randomBytes(PADDING).toString('base64url').slice(0, randomInt(PADDING)),
  })
}

const takesGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))
