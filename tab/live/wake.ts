import { type RetryTools, retryDelay } from './retry.ts'

/** Waits this long, ms. Coming online or back in sight, or aborting, ends the wait. */
export function waitOrWake(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', whenSeen)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') done()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', whenSeen)
    signal?.addEventListener('abort', done)
  })
}

/** The clock, chance and waiting of this page. */
export function retryTools(signal?: AbortSignal): RetryTools {
  return { wait: (ms) => waitOrWake(ms, signal), now: Date.now, chance: Math.random }
}

/** Waits before the next attempt after this many failures in a row. */
export function waitToRetry(failures: number, signal: AbortSignal): Promise<void> {
  return waitOrWake(retryDelay(failures, Math.random()), signal)
}
