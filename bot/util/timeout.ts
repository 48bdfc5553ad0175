/**
 * Settles as `work` does, or rejects with `timeoutError()` after `ms`. The work itself continues; its late result is
 * ignored.
 */
export function withTimeout<T>(ms: number, work: Promise<T>, timeoutError: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timeoutError()), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Waits until `work` settles, at most `ms`. For closing down, where late work is left behind.
 * @returns whether it settled in time
 * @throws what `work` rejects with in time
 */
export function waitAtMost(ms: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), ms)
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer))
  })
}
