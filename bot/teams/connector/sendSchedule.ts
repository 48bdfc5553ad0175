/** At most so many sends in any stretch of so many ms. */
export interface Window {
  readonly sends: number
  readonly ms: number
}

/** Moments that were given out, epoch ms, under limits that hold for every stretch of time, wherever it begins. */
export class Moments {
  readonly #windows: readonly Window[]
  readonly #longest: number
  /** In order. */
  #given: number[] = []

  constructor(windows: readonly Window[]) {
    this.#windows = windows
    this.#longest = Math.max(...windows.map(({ ms }) => ms))
  }

  get last(): number | null {
    return this.#given.at(-1) ?? null
  }

  /** What is so long ago that it limits nothing any more. */
  forget(now: number): void {
    const kept = this.#given.findIndex((at) => at > now - this.#longest)
    if (kept !== 0) this.#given = kept < 0 ? [] : this.#given.slice(kept)
  }

  /** The first moment from `from` on at which one more may be sent. */
  earliest(from: number): number {
    let at = from
    for (let later = this.#clash(at); later !== null; later = this.#clash(at)) at = later
    return at
  }

  take(at: number): void {
    this.#given.splice(this.#placeOf(at), 0, at)
  }

  /** When to try again, for a moment that would make some stretch too full; null when it fits. */
  #clash(at: number): number | null {
    const place = this.#placeOf(at)
    const taken = (index: number): number | undefined => {
      if (index === place) return at
      return this.#given[index < place ? index : index - 1]
    }
    for (const { sends, ms } of this.#windows) {
      for (let first = Math.max(0, place - sends); first <= place; first += 1) {
        const [start, end] = [taken(first), taken(first + sends)]
        if (start === undefined || end === undefined || end - start >= ms) continue
        // Where it would come first itself, it has to come after the whole of the others.
        return (first === place ? (taken(first + 1) ?? at) : start) + ms
      }
    }
    return null
  }

  /** After all that are as early. */
  #placeOf(at: number): number {
    let place = this.#given.length
    while (place > 0 && (this.#given[place - 1] ?? 0) > at) place -= 1
    return place
  }
}
