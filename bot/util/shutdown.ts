/** Signals closer together than this are one press of Ctrl-C: npm passes on what the terminal sent already. */
const ONE_PRESS_MS = 500
/** Closing in order gets this long. */
const CLOSE_WITHIN_MS = 15_000

/** What must be closed at the end, the latest opened first; in whatever way the end comes. */
export class Stopping {
  readonly #closers: (() => unknown)[] = []
  readonly #aborter = new AbortController()
  #ending: Promise<void> | null = null

  /** Aborted as soon as the end is near. */
  get signal(): AbortSignal {
    return this.#aborter.signal
  }

  onEnd(close: () => unknown): void {
    this.#closers.push(close)
  }

  /** Closes everything, once. */
  end(): Promise<void> {
    this.#ending ??= this.#closeAll()
    return this.#ending
  }

  /** Ends the process at Ctrl-C or when it is asked to stop; a second Ctrl-C does not wait. */
  listenToSignals(): void {
    let first = 0
    const stop = (): void => {
      const now = performance.now()
      if (first !== 0 && now - first > ONE_PRESS_MS) process.exit(130)
      if (first !== 0) return
      first = now
      setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref()
      this.end().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  }

  async #closeAll(): Promise<void> {
    this.#aborter.abort()
    for (const close of this.#closers.toReversed()) await close()
  }
}
