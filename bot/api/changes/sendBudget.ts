/** A reader with unsent bytes. */
export interface Holder {
  /** Disconnects it. */
  cut(): void
}

/** While others wait for room this long, the reader with the most unsent bytes is disconnected, ms. */
const PATIENCE_MS = 30_000

/**
 * Bounds the unsent bytes of readers that take in little or nothing. Large messages wait for one another: the next one is made
 * when the former is written and there is room again, so at most the limit and one message are unsent.
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

  /** Resolves when there may be room. A reader that takes in a little now and then must not keep others waiting for ever. */
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
