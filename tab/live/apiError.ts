/**
 * Codes after which the same call may succeed a moment later; its request id makes repeating it safe. What people wrote
 * waits as well while the store cannot be read, or while an older release runs beside a newer one.
 */
const TRANSIENT: ReadonlySet<string> = new Set([
  'offline',
  'unsure',
  'busy',
  'too-fast',
  'store-failed',
  'read-failed',
  'newer-release',
  'no-token',
  'token-late',
  'not-signed-in',
])

/**
 * A call that failed. `code` comes from the server's closed list, or is made here: `offline` (no connection), `unsure`
 * (no answer in time), `no-token` (Teams refused a token), `token-late`
 * (Teams gave none in time).
 */
export class ApiError extends Error {
  readonly code: string
  readonly requestId: string | null

  constructor(code: string, message = '', requestId: string | null = null) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.requestId = requestId
  }

  /** Whether repeating the same call may help. */
  get transient(): boolean {
    return TRANSIENT.has(this.code)
  }
}

export function asApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause
  return new ApiError('fault', cause instanceof Error ? cause.message : '')
}
