import { MEMORY_BUDGET } from './limits.ts'
import type { StreamQueue } from './streamQueue.ts'

/** The streams held in memory; those longest unused are let go when together they weigh too much. */
export class StreamCache {
  readonly #streams = new Map<string, StreamQueue>()
  readonly #open: (name: string) => StreamQueue
  readonly #mustStay: (name: string) => boolean
  #clock = 0
  #sinceSwept = 0

  /** @param mustStay whether somebody follows a stream: one that was opened anew could not tell what came between */
  constructor(open: (name: string) => StreamQueue, mustStay: (name: string) => boolean) {
    this.#open = open
    this.#mustStay = mustStay
  }

  get(name: string): StreamQueue {
    let stream = this.#streams.get(name)
    if (stream === undefined) {
      stream = this.#open(name)
      this.#streams.set(name, stream)
      this.#sweepNowAndThen()
    }
    this.#clock += 1
    stream.usedAt = this.#clock
    return stream
  }

  peek(name: string): StreamQueue | undefined {
    return this.#streams.get(name)
  }

  /** Snapshots of all that are worth one, before the process leaves. */
  async keepSnapshots(): Promise<void> {
    for (const stream of this.#streams.values()) await stream.keepSnapshot()
  }

  idle(): boolean {
    return [...this.#streams.values()].every((stream) => stream.idle)
  }

  #sweepNowAndThen(): void {
    this.#sinceSwept += 1
    // Less often when there are many, so that looking at all of them costs each newcomer the same.
    if (this.#sinceSwept < 32 + this.#streams.size / 16) return
    this.#sinceSwept = 0
    const streams = [...this.#streams.values()]
    let weight = streams.reduce((sum, stream) => sum + stream.weight, 0)
    if (weight <= MEMORY_BUDGET) return
    streams.sort((a, b) => a.usedAt - b.usedAt)
    for (const stream of streams) {
      if (weight <= MEMORY_BUDGET * 0.8) return
      if (!stream.idle || this.#mustStay(stream.name)) continue
      this.#streams.delete(stream.name)
      stream.keepSnapshot()
      weight -= stream.weight
    }
  }
}
