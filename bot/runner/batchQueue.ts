import { nextEventLoopTurn } from './eventLoop.ts'

export interface BatchQueueParts<T> {
  /** Serves what was queued, in order. Errors belong to the items: a rejection is a fault. */
  serve(batch: T[]): Promise<void>
  /** Called each time the queue has become empty and idle. */
  emptied(): void
  fault(error: unknown): void
}

/** A queue that is served in batches, one at a time: items that arrive during a batch form the next one. */
export class BatchQueue<T> {
  readonly #parts: BatchQueueParts<T>
  #items: T[] = []
  #serving = false

  constructor(parts: BatchQueueParts<T>) {
    this.#parts = parts
  }

  /** Items that wait for the next batch. */
  get length(): number {
    return this.#items.length
  }

  get idle(): boolean {
    return !this.#serving && this.#items.length === 0
  }

  push(item: T): void {
    this.#items.push(item)
    this.#start()
  }

  #start(): void {
    if (this.#serving) return
    this.#serving = true
    this.#serveAll().catch((error) => this.#parts.fault(error))
  }

  async #serveAll(): Promise<void> {
    try {
      while (this.#items.length > 0) {
        await nextEventLoopTurn()
        await this.#parts.serve(this.#items.splice(0))
      }
    } finally {
      this.#serving = false
      if (this.#items.length > 0) this.#start()
      else this.#parts.emptied()
    }
  }
}
