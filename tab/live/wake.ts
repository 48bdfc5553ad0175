import { type RetryTools, retryDelay } from './retry.ts'

/** Ends every wait of this page. */
const sleepers = new Set<() => void>()

/** Ends all waits for a retry, because the server has just answered or a person asked for it. */
export function wakeUp(): void {
  for (const wake of [...sleepers]) wake()
}

/** Waits this long, ms. Coming online or back in sight, `wakeUp`, or aborting, ends the wait. */
export function waitOrWake(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      sleepers.delete(done)
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', whenSeen)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') done()
    }
    const timer = setTimeout(done, ms)
    sleepers.add(done)
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', whenSeen)
    signal?.addEventListener('abort', done)
  })
}

/** The clock, chance and waiting of this page. */
export function retryTools(signal?: AbortSignal): RetryTools {
  return { wait: (ms) => waitOrWake(ms, signal), now: Date.now, chance: Math.random }
}

/** Waits before the next attempt after this many failures in a row; `code` is that of the last one. */
export function waitToRetry(failures: number, code: string, signal: AbortSignal): Promise<void> {
  return waitOrWake(retryDelay(failures, Math.random(), code), signal)
}
