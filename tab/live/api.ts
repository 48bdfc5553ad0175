import type { ActionInput, ActionName, ActionResult } from '../../bot/protocol/actions.ts'
import type { ErrorBody } from '../../bot/protocol/view.ts'
import { ApiError } from './apiError.ts'
import { currentSession } from './session.ts'

export { ApiError } from './apiError.ts'

interface CallOptions {
  method?: 'GET' | 'POST'
  body?: unknown
  signal?: AbortSignal
  accept?: string
}

/** The highest seq this page has seen per ronde: an instance of the server that is behind reads on first. */
const seen = new Map<string, number>()

export function noteSeen(ronde: string, seq: number): void {
  if (seq > (seen.get(ronde) ?? 0)) seen.set(ronde, seq)
}

export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await request(path, options)
  return response.json()
}

/** The answer before its body is read; refusals are thrown. A refused token is renewed once. */
export async function request(path: string, options: CallOptions): Promise<Response> {
  let response = await attempt(path, options, false)
  if (response.status === 401) response = await attempt(path, options, true)
  if (!response.ok) throw await refusal(response)
  return response
}

async function attempt(path: string, options: CallOptions, fresh: boolean): Promise<Response> {
  const { getToken, lang } = currentSession()
  const headers = new Headers({ authorization: `Bearer ${await getToken(fresh)}`, 'accept-language': lang })
  headers.set('accept', options.accept ?? 'application/json')
  const init: RequestInit = { method: options.method ?? 'GET', headers }
  if (options.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(options.body)
  }
  if (options.signal) init.signal = options.signal
  try {
    return await fetch(path, init)
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new ApiError('offline')
  }
}

async function refusal(response: Response): Promise<ApiError> {
  try {
    const { error }: ErrorBody = await response.json()
    return new ApiError(error.code, error.message, error.requestId ?? null)
  } catch {
    return new ApiError(response.status >= 502 ? 'offline' : 'fault')
  }
}

export interface ActionCall<N extends ActionName> {
  /** Null for an action that makes a ronde. */
  ronde: string | null
  input: ActionInput<N>
  /** The same one when the same act is sent again. */
  requestId?: string
}

export async function runAction<N extends ActionName>(
  name: N,
  { ronde, input, requestId = crypto.randomUUID() }: ActionCall<N>,
): Promise<ActionResult<N>> {
  const body = { ronde, requestId, input, seen: ronde === null ? 0 : (seen.get(ronde) ?? 0) }
  const reply = await call<{ result: ActionResult<N>; seq: number }>(`/api/actions/${name}`, {
    method: 'POST',
    body,
  })
  if (ronde !== null) noteSeen(ronde, reply.seq)
  return reply.result
}
