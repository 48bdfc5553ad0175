import type { ChatReference } from '../../domain/chat/chat.ts'
import { withTimeout } from '../../util/timeout.ts'
import type { Adapter } from './adapter.ts'

/**
 * Calls the Bot Connector, one try per call. botbuilder's client is not used: it retries by itself, even a post whose
 * outcome is unknown, and its timeout cannot be set.
 */
export interface Connector {
  call(chat: ChatReference, method: 'GET' | 'POST' | 'PUT', path: string, body?: string): Promise<Answer>
}

export interface Answer {
  status: number
  /** From the Retry-After header, ms; null when absent. */
  retryAfter: number | null
  body: unknown
}

/** The call failed without an answer; `sent` says whether the request may have reached Teams. */
export class NoAnswer extends Error {
  readonly sent: boolean

  constructor(sent: boolean, cause: unknown) {
    super('no answer from Teams', { cause })
    this.name = 'NoAnswer'
    this.sent = sent
  }
}

/** Error codes of failures before anything was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

export function createConnector(adapter: Pick<Adapter, 'authorization'>, timeout = 10_000): Connector {
  return {
    async call(chat, method, path, body) {
      const url = new URL(path, chat.serviceUrl.endsWith('/') ? chat.serviceUrl : `${chat.serviceUrl}/`)
      const headers: Record<string, string> = { accept: 'application/json' }
      // Bounded as well: a post that begins after its lease expired could be the second one.
      const signingIn = withTimeout(timeout, adapter.authorization(), () => new Error('sign-in timed out'))
      const authorization = await signingIn.catch((error) => {
        throw new NoAnswer(false, error)
      })
      if (authorization !== null) headers.authorization = authorization
      if (body !== undefined) headers['content-type'] = 'application/json; charset=utf-8'
      try {
        const signal = AbortSignal.timeout(timeout)
        const response = await fetch(url, {
          method,
          headers,
          signal,
          ...(body === undefined ? {} : { body }),
        })
        const text = await response.text()
        const retryAfter = waitOf(response.headers.get('retry-after'))
        return { status: response.status, retryAfter, body: parsed(text) }
      } catch (error) {
        throw new NoAnswer(!isCutBefore(error), error)
      }
    },
  }
}

/** Parses Retry-After in seconds; Teams does not use the form with a date. */
function waitOf(header: string | null): number | null {
  const seconds = Number(header)
  return header === null || !Number.isFinite(seconds) || seconds < 0 ? null : seconds * 1000
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether the call was cut off before it reached Teams: no connection, or none that was secured yet. */
function isCutBefore(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  const text = cause instanceof Error ? cause.message : ''
  return NOT_SENT.has(codeOf(error)) || text.includes('before secure TLS connection was established')
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
