const longest = 30_000

/**
 * Waits longer after every failure, with chance in it so that many pages do not come back at the same moment. Coming
 * online or back in sight ends the wait.
 */
export function pauseAfter(failures: number, signal: AbortSignal): Promise<void> {
  const whole = Math.min(longest, 500 * 2 ** failures)
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', whenSeen)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') done()
    }
    const timer = setTimeout(done, whole / 2 + Math.random() * (whole / 2))
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', whenSeen)
    signal.addEventListener('abort', done)
  })
}
