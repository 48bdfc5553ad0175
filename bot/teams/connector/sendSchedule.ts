/** At most `sends` sends within any `ms` milliseconds. */
export interface SendLimit {
  readonly sends: number
  readonly ms: number
}

/** The times, in epoch ms, at which messages may be sent under limits that hold for every sliding window. */
export class SendSchedule {
  readonly #limits: readonly SendLimit[]
  readonly #longestWindow: number
  /** Ascending. */
  #times: number[] = []

  constructor(limits: readonly SendLimit[]) {
    this.#limits = limits
    this.#longestWindow = Math.max(...limits.map(({ ms }) => ms))
  }

  get last(): number | null {
    return this.#times.at(-1) ?? null
  }

  /** Drops times too long ago to count against any limit. */
  evict(now: number): void {
    const kept = this.#times.findIndex((at) => at > now - this.#longestWindow)
    if (kept !== 0) this.#times = kept < 0 ? [] : this.#times.slice(kept)
  }

  /**
   * The first time from `from` on at which one more message may be sent.
   * @param senders how many share each limit equally; it may change from call to call
   */
  earliest(from: number, senders = 1): number {
    let at = from
    for (let later = this.#conflict(at, senders); later !== null; later = this.#conflict(at, senders))
      at = later
    return at
  }

  take(at: number): void {
    this.#times.splice(this.#indexOf(at), 0, at)
  }

  /** When to try again if a send at `at` would break a limit; null when it fits. */
  #conflict(at: number, senders: number): number | null {
    const index = this.#indexOf(at)
    const timeWithIt = (nth: number): number | undefined => {
      if (nth === index) return at
      return this.#times[nth < index ? nth : nth - 1]
    }
    for (const { sends: all, ms } of this.#limits) {
      const sends = Math.max(1, Math.floor(all / senders))
      for (let first = Math.max(0, index - sends); first <= index; first += 1) {
        const [start, end] = [timeWithIt(first), timeWithIt(first + sends)]
        if (start === undefined || end === undefined || end - start >= ms) continue
        // If the new send would be the first of the full window, wait relative to the send after it.
        return (first === index ? (timeWithIt(first + 1) ?? at) : start) + ms
      }
    }
    return null
  }

  /** The index at which `at` belongs, after equal times. */
  #indexOf(at: number): number {
    let index = this.#times.length
    while (index > 0 && (this.#times[index - 1] ?? 0) > at) index -= 1
    return index
  }
}
