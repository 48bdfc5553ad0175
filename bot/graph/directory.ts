import { AppError } from '../errors/appError.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Log } from '../ports/log.ts'
import type { FoundPerson } from '../protocol/people.ts'
import { Brief } from './brief.ts'
import type { TokenFor } from './credential.ts'
import { GRAPH, searchWords, usersIn, usersUrl } from './users.ts'
import { PATIENCE } from './within.ts'

/** Fewer letters than this name half the school. */
const LETTERS = 2
/** A token is used again while somebody looks for people, ms: one round of granting roles, not a working day. */
const TOKEN_FOR = 5 * 60_000
/** Typing goes to and fro over the same words, ms. */
const FOUND_FOR = 30_000
/** When Microsoft asks to wait and does not say for how long; and how long at most, ms. */
const WAIT = 10_000
const WAIT_MAX = 5 * 60_000

export interface GraphParts {
  tokenFor: TokenFor
  clock: Clock
  log: Pick<Log, 'info'>
  /** Where Microsoft Graph is. */
  base?: string
  /** ms */
  patience?: number
}

/** The people of the school as Microsoft Graph knows them, asked on behalf of who looks. Keeps nothing but for a moment. */
export function createGraphDirectory(parts: GraphParts): Directory {
  const { tokenFor, clock, log, base = GRAPH, patience = PATIENCE } = parts
  const tokens = new Brief<string>(clock, TOKEN_FOR)
  const found = new Brief<FoundPerson[]>(clock, FOUND_FOR)
  let waitUntil = 0

  async function ask(person: string, token: string, words: string): Promise<FoundPerson[]> {
    if (clock.now() < waitUntil) throw new AppError('people-later')
    const headers = { authorization: `Bearer ${token}`, consistencylevel: 'eventual' }
    const signal = AbortSignal.timeout(patience)
    try {
      const response = await fetch(usersUrl(base, words), { headers, signal, redirect: 'error' })
      if (response.status === 200) return usersIn(await response.json())
      log.info('graph', { step: 'users', status: response.status })
      if (response.status === 401) tokens.drop(person)
      if (response.status === 429) waitUntil = clock.now() + waitIn(response)
      throw new AppError(codeOf(response.status))
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('people-unreachable')
    }
  }

  return {
    async find({ who, token }, words) {
      const wanted = searchWords(words)
      if (wanted.length < LETTERS) return []
      const person = `${who.tid} ${who.oid}`
      return found.get(`${person} ${wanted.toLowerCase()}`, async () =>
        ask(person, await tokens.get(person, () => tokenFor(token)), wanted),
      )
    },
  }
}

function codeOf(status: number): ErrorCode {
  if (status === 429) return 'people-later'
  if (status === 403) return 'people-consent'
  return status === 401 ? 'people-refused' : 'people-unreachable'
}

/** Seconds; the form with a date is not used by Microsoft Graph. */
function waitIn(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, WAIT_MAX) : WAIT
}
