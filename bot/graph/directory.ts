import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Log } from '../ports/log.ts'
import type { FoundPerson } from '../protocol/people.ts'
import type { TokenFor } from './credential.ts'
import { ShortCache } from './shortCache.ts'
import { GRAPH_TIMEOUT } from './timeout.ts'
import { GRAPH, nameIn, searchWords, usersIn, usersUrl, userUrl } from './users.ts'

/** Shorter searches match half the school. */
const MIN_LETTERS = 2
/** How long a Graph token is reused, ms: long enough to grant a few roles, not for a working day. */
const TOKEN_TTL = 5 * 60_000
/** How long results are reused, ms: people retype the same words. */
const RESULT_TTL = 30_000
/** How long to wait after a 429 without Retry-After, and the longest wait, ms. */
const DEFAULT_WAIT = 10_000
const MAX_WAIT = 5 * 60_000

export interface GraphParts {
  tokenFor: TokenFor
  clock: Clock
  log: Pick<Log, 'info'>
  /** Base address of Microsoft Graph; another one in tests. */
  base?: string
  /** Timeout of one request, ms. */
  timeout?: number
}

/** Searches the people of the school in Microsoft Graph, on behalf of the person who searches. Caches briefly, in memory. */
export function createGraphDirectory(parts: GraphParts): Directory {
  const { tokenFor, clock, log, base = GRAPH, timeout = GRAPH_TIMEOUT } = parts
  const tokens = new ShortCache<string>(clock, TOKEN_TTL)
  const found = new ShortCache<FoundPerson[]>(clock, RESULT_TTL)
  let waitUntil = 0

  /** @returns the body; null when Graph does not have it */
  async function ask(person: string, token: string, url: string): Promise<unknown> {
    if (clock.now() < waitUntil) throw new AppError('people-later')
    const headers = { authorization: `Bearer ${token}`, consistencylevel: 'eventual' }
    const signal = AbortSignal.timeout(timeout)
    try {
      const response = await fetch(url, { headers, signal, redirect: 'error' })
      if (response.status === 200) return await response.json()
      if (response.status === 404) return null
      log.info('graph', { step: 'users', status: response.status })
      if (response.status === 401) tokens.evict(person)
      if (response.status === 429) waitUntil = clock.now() + waitIn(response)
      throw new AppError(codeOf(response.status))
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('people-unreachable')
    }
  }

  return {
    async find({ who, token }, words) {
      const wanted = searchWords(words)
      if (wanted.length < MIN_LETTERS) return []
      const person = personKey(who)
      return found.get(`${person} ${wanted.toLowerCase()}`, async () => {
        const graphToken = await tokens.get(person, () => tokenFor(token))
        return usersIn(await ask(person, graphToken, usersUrl(base, wanted)))
      })
    },
    async nameOf({ who, token }, personId) {
      const person = personKey(who)
      const graphToken = await tokens.get(person, () => tokenFor(token))
      const body = await ask(person, graphToken, userUrl(base, personId))
      return body === null ? null : nameIn(body)
    },
  }
}

const personKey = ({ tid, oid }: PersonWho): string => `${tid} ${oid}`

function codeOf(status: number): ErrorCode {
  if (status === 429) return 'people-later'
  if (status === 403) return 'people-consent'
  return status === 401 ? 'people-refused' : 'people-unreachable'
}

/** Milliseconds. Retry-After is in seconds; Microsoft Graph does not use its date form. */
function waitIn(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, MAX_WAIT) : DEFAULT_WAIT
}
