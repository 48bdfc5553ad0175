import { MEMORY_BUDGET } from './limits.ts'
import type { StreamQueue } from './streamQueue.ts'

/** The streams in memory. Evicts the least recently used when their total weight exceeds the budget. */
export class StreamCache {
  readonly #streams = new Map<string, StreamQueue>()
  /** The weights that `#total` is the sum of. */
  readonly #weights = new Map<StreamQueue, number>()
  #total = 0
  /** A sweep is due above this. It is raised while followed and busy streams exceed the budget by themselves. */
  #sweepAbove = MEMORY_BUDGET
  readonly #open: (name: string) => StreamQueue
  readonly #isFollowed: (name: string) => boolean
  #uses = 0

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
      stream = this.#open(name)
      this.#streams.set(name, stream)
    }
    this.#uses += 1
    stream.usedAt = this.#uses
    this.#weigh(stream)
    return stream
  }

  peek(name: string): StreamQueue | undefined {
    return this.#streams.get(name)
  }

  /**
   * To be called when a stream has become idle or has lost its followers. Evicts one that has no entries: unknown ids must not
   * fill the memory (X5.l). Makes room when reading or acts made the stream heavier.
   */
  settled(name: string): void {
    const stream = this.#streams.get(name)
    if (stream === undefined) return
    if (stream.isEmpty && stream.idle && !this.#isFollowed(name)) this.#evict(stream)
    else this.#weigh(stream)
  }

  /** Saves a snapshot of every stream that needs one. For closing down. */
  async saveSnapshots(): Promise<void> {
    for (const stream of this.#streams.values()) await stream.saveSnapshot()
  }

  #weigh(stream: StreamQueue): void {
    const { weight } = stream
    this.#total += weight - (this.#weights.get(stream) ?? 0)
    this.#weights.set(stream, weight)
    if (this.#total > this.#sweepAbove) this.#sweep()
  }

  /** Visits all streams. Each sweep makes room, or raises the threshold, so its cost is spread over what comes after it. */
  #sweep(): void {
    const streams = [...this.#streams.values()].sort((a, b) => a.usedAt - b.usedAt)
    // The last used one stays: evicting it would read it again for every request.
    for (const stream of streams.slice(0, -1)) {
      if (this.#total <= MEMORY_BUDGET * 0.8) break
      if (!stream.idle || this.#isFollowed(stream.name)) continue
      this.#evict(stream)
      stream.saveSnapshot()
    }
    this.#sweepAbove = Math.max(MEMORY_BUDGET, this.#total * 1.1)
  }

  #evict(stream: StreamQueue): void {
    this.#streams.delete(stream.name)
    this.#total -= this.#weights.get(stream) ?? 0
    this.#weights.delete(stream)
    if (this.#total < MEMORY_BUDGET) this.#sweepAbove = MEMORY_BUDGET
  }
}
