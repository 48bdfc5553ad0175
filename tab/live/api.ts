import type { ActionInput, ActionName, ActionReply, ActionResult } from '../../bot/protocol/actions.ts'
import type { ErrorBody } from '../../bot/protocol/view.ts'
import { bound } from './abort.ts'
import { accountKey, accountOf } from './account.ts'
import { ApiError } from './apiError.ts'
import { learnServerTime } from './serverClock.ts'
import { currentSession } from './session.ts'
import { wakeUp } from './wake.ts'

export { ApiError } from './apiError.ts'

interface CallOptions {
  method?: 'GET' | 'POST'
  body?: unknown
  signal?: AbortSignal
  accept?: string
  /** Key of the account that must make this call; another account does not get to send it. */
  account?: string
}

/** How long an answer may take, ms. Without one an act is unsure, and reading counts as offline. */
const ANSWER_WITHIN = { GET: 30_000, POST: 10_000 }

/** Calls the server and reads its whole answer, within a bounded time. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const { method = 'GET', signal } = options
  const limit = bound(ANSWER_WITHIN[method], signal)
  try {
    const response = await request(path, { ...options, signal: limit.signal })
    const answer: T = JSON.parse(await response.text())
    // The server is there: what waits for it goes on, first of all the change stream.
    if (method === 'POST') wakeUp()
    return answer
  } catch (cause) {
    if (signal?.aborted || (cause instanceof ApiError && cause.code !== 'offline')) throw cause
    // The answer did not come, or broke off: an act may have been stored.
    const unanswered = limit.timedOut || !(cause instanceof ApiError)
    throw new ApiError(unanswered && method === 'POST' ? 'unsure' : 'offline')
  } finally {
    limit.end()
  }
}

/**
 * Calls the server and gives its answer before the body is read. A refused token is renewed once.
 * @throws ApiError for a refusal, or when there is no connection
 */
export async function request(path: string, options: CallOptions): Promise<Response> {
  let response = await attempt(path, options, false)
  if (response.status === 401) response = await attempt(path, options, true)
  if (!response.ok) throw await refusal(response)
  return response
}

async function attempt(path: string, options: CallOptions, fresh: boolean): Promise<Response> {
  const { lang } = currentSession()
  const token = await tokenFor(options.account, fresh)
  const headers = new Headers({ authorization: `Bearer ${token}`, 'accept-language': lang })
  headers.set('accept', options.accept ?? 'application/json')
  const init: RequestInit = { method: options.method ?? 'GET', headers }
  if (options.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(options.body)
  }
  if (options.signal) init.signal = options.signal
  const askedAt = Date.now()
  try {
    const response = await fetch(path, init)
    learnServerTime(response.headers.get('date'), askedAt)
    return response
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new ApiError('offline')
  }
}

/** @throws ApiError `no-token` when Teams refuses or signed in another person, `token-late` when it does not answer */
async function tokenFor(account: string | undefined, fresh: boolean): Promise<string> {
  try {
    const token = await currentSession().getToken(fresh)
    const signedIn = accountOf(token)
    if (account !== undefined && (signedIn === null || accountKey(signedIn) !== account))
      throw new ApiError('no-token')
    return token
  } catch (cause) {
    throw cause instanceof ApiError ? cause : new ApiError('no-token')
  }
}

/** The server always explains a refusal; an answer without that came from something on the way, which may be over later. */
async function refusal(response: Response): Promise<ApiError> {
  try {
    const { error }: ErrorBody = JSON.parse(await response.text())
    return new ApiError(error.code, error.message, error.requestId ?? null)
  } catch {
    return new ApiError(NEVER_PASSES.has(response.status) ? 'fault' : 'offline')
  }
}

/** What a proxy answers to a request that it will not pass on at any time. */
const NEVER_PASSES: ReadonlySet<number> = new Set([400, 413, 414, 431])

export interface ActionCall<N extends ActionName> {
  /** Null for an action that makes a ronde. */
  ronde: string | null
  input: ActionInput<N>
  /** The same one when the same act is sent again. */
  requestId: string
  account?: string
}

/**
 * Sends one act, once. `seq` of the reply is the entry of the ronde that holds it.
 * @throws ApiError `unsure` for a reply without one: it did not come from the server
 */
export async function runAction<N extends ActionName>(
  name: N,
  { ronde, input, requestId, account }: ActionCall<N>,
): Promise<ActionReply<ActionResult<N>>> {
  const reply = await call<ActionReply<ActionResult<N>>>(`/api/actions/${name}`, {
    method: 'POST',
    body: { ronde, requestId, input },
    ...(account !== undefined && { account }),
  })
  if (typeof reply?.seq !== 'number') throw new ApiError('unsure')
  return reply
}
