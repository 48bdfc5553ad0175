import { MEMORY_BUDGET } from './limits.ts'
import type { StreamQueue } from './streamQueue.ts'

/** The streams in memory. Evicts the least recently used when their total weight exceeds the budget. */
export class StreamCache {
  readonly #streams = new Map<string, StreamQueue>()
  readonly #open: (name: string) => StreamQueue
  readonly #isFollowed: (name: string) => boolean
  #uses = 0
  #openedSinceSweep = 0

  /** @param isFollowed whether a stream has followers: it is never evicted, or they would miss commits */
  constructor(open: (name: string) => StreamQueue, isFollowed: (name: string) => boolean) {
    this.#open = open
    this.#isFollowed = isFollowed
  }

  get size(): number {
    return this.#streams.size
  }

  get idle(): boolean {
    return [...this.#streams.values()].every((stream) => stream.idle)
  }

  get(name: string): StreamQueue {
    let stream = this.#streams.get(name)
    if (stream === undefined) {
      // Before the stream is added: it is not in use yet, so the sweep would evict it.
      this.#sweepIfDue()
      stream = this.#open(name)
      this.#streams.set(name, stream)
    }
    this.#uses += 1
    stream.usedAt = this.#uses
    return stream
  }

  peek(name: string): StreamQueue | undefined {
    return this.#streams.get(name)
  }

  /** Evicts a stream that has no entries, once nothing uses it: unknown ids must not fill the memory (X5.l). */
  evictIfUnknown(name: string): void {
    const stream = this.#streams.get(name)
    if (stream?.isEmpty && stream.idle && !this.#isFollowed(name)) this.#streams.delete(name)
  }

  /** Saves a snapshot of every stream that needs one. For closing down. */
  async saveSnapshots(): Promise<void> {
    for (const stream of this.#streams.values()) await stream.saveSnapshot()
  }

  #sweepIfDue(): void {
    this.#openedSinceSweep += 1
    // A sweep visits all streams; the interval grows with their number, so opening one has a constant amortised cost.
    if (this.#openedSinceSweep < 32 + this.#streams.size / 16) return
    this.#openedSinceSweep = 0
    const streams = [...this.#streams.values()]
    let weight = streams.reduce((sum, stream) => sum + stream.weight, 0)
    if (weight <= MEMORY_BUDGET) return
    streams.sort((a, b) => a.usedAt - b.usedAt)
    for (const stream of streams) {
      if (weight <= MEMORY_BUDGET * 0.8) return
      if (!stream.idle || this.#isFollowed(stream.name)) continue
      this.#streams.delete(stream.name)
      stream.saveSnapshot()
      weight -= stream.weight
    }
  }
}
