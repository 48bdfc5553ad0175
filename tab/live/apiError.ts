/** A call that did not do what was asked. `code` is from the server's closed list, or 'offline'. */
export class ApiError extends Error {
  readonly code: string
  readonly requestId: string | null

  constructor(code: string, message = '', requestId: string | null = null) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.requestId = requestId
  }

  /** The same call may well succeed a moment later; repeating it is safe because of its request id. */
  get passing(): boolean {
    return ['offline', 'unsure', 'busy', 'too-fast', 'store-failed'].includes(this.code)
  }
}

export function asApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause
  return new ApiError('fault', cause instanceof Error ? cause.message : '')
}
