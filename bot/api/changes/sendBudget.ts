/** A reader with unsent bytes. */
export interface Holder {
  /** Disconnects it. */
  cut(): void
}

/** After others waited this long for room, the reader with the most unsent bytes is disconnected, ms. */
const PATIENCE_MS = 30_000

/**
 * Bounds the unsent bytes of readers that take in little or nothing. Large messages are made one at a time, each when there is
 * room, so at most the limit and one message are unsent.
 */
export class SendBudget {
  readonly #limit: number
  readonly #unsentOf = new Map<Holder, number>()
  #unsent = 0
  #last: Promise<void> = Promise.resolve()
  #freed: (() => void) | null = null

  /** @param limit bytes */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Runs `work`, which writes a large message, when the earlier ones have run and there is room. */
  inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(async () => {
      while (this.#unsent >= this.#limit) await this.#room()
      await work()
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Counts what a reader has not taken in yet. @param bytes negative when it has */
  add(holder: Holder, bytes: number): void {
    this.#unsent += bytes
    const own = (this.#unsentOf.get(holder) ?? 0) + bytes
    if (own > 0) this.#unsentOf.set(holder, own)
    else this.#unsentOf.delete(holder)
    if (this.#unsent < this.#limit) this.#freed?.()
  }

  /** Resolves when there may be room. A slow reader must not keep others waiting for ever. */
  async #room(): Promise<void> {
    const timer = setTimeout(() => this.#cutLargest(), PATIENCE_MS).unref()
    await new Promise<void>((resolve) => {
      this.#freed = resolve
    })
    clearTimeout(timer)
  }

  #cutLargest(): void {
    const [largest] = [...this.#unsentOf].sort(([, one], [, other]) => other - one)
    largest?.[0].cut()
    // Its bytes are subtracted when its connection has closed; if that is not enough, the next wait cuts another one.
    this.#freed?.()
  }
}
