export interface Bound {
  /** Aborts at the timeout, and with the outer signal. */
  readonly signal: AbortSignal
  readonly timedOut: boolean
  /** Starts the time again, for the next part of an answer. */
  restart(ms: number): void
  abort(): void
  /** Ends the timer. Nothing is aborted. */
  end(): void
}

/**
 * Bounds a call to `ms`. It does without `AbortSignal.any` and `AbortSignal.timeout`, which webviews of some phones lack.
 * @param outer of the caller, who may abort earlier
 */
export function bound(ms: number, outer?: AbortSignal): Bound {
  const own = new AbortController()
  let timedOut = false
  const late = (): void => {
    timedOut = true
    own.abort()
  }
  const leave = (): void => own.abort(outer?.reason)
  let timer = setTimeout(late, ms)
  if (outer?.aborted) leave()
  outer?.addEventListener('abort', leave)
  return {
    signal: own.signal,
    get timedOut() {
      return timedOut
    },
    abort: () => own.abort(),
    restart(next) {
      clearTimeout(timer)
      timer = setTimeout(late, next)
    },
    end() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', leave)
    },
  }
}
