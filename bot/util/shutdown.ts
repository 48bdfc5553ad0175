/** Signals closer together than this come from one Ctrl-C: npm passes on what the terminal already sent, ms. */
const SAME_PRESS = 500
/** After this long the process exits even when not everything is closed, ms. */
const CLOSE_TIMEOUT = 15_000

/** Closes what was opened, last opened first, whatever ends the process. */
export class Shutdown {
  readonly #closers: (() => unknown)[] = []
  readonly #aborter = new AbortController()
  #running: Promise<void> | null = null

  /** Aborted when the shutdown begins. */
  get signal(): AbortSignal {
    return this.#aborter.signal
  }

  /** Registers what to close. */
  add(close: () => unknown): void {
    this.#closers.push(close)
  }

  /** Closes everything, once; later calls wait for the first. */
  run(): Promise<void> {
    this.#running ??= this.#closeAll()
    return this.#running
  }

  /** Shuts down and exits on SIGINT or SIGTERM. A second Ctrl-C exits at once. */
  listenToSignals(): void {
    let first = 0
    const stop = (): void => {
      const now = performance.now()
      if (first !== 0 && now - first > SAME_PRESS) process.exit(130)
      if (first !== 0) return
      first = now
      setTimeout(() => process.exit(1), CLOSE_TIMEOUT).unref()
      this.run().then(
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
