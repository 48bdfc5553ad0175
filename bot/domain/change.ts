/**
 * What a fold did to a state, so that it can be taken back.
 *
 * States are changed in place (the cost of one act must not grow with the ronde), and a decision may be tried on
 * top of others before anything is stored; `undo` puts the state back exactly as it was.
 */
export class Change {
  readonly #steps: (() => void)[] = []

  /** Sets `key` in `map`. Values are replaced, never edited, so the former value can be put back as it was. */
  set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const had = map.has(key)
    const former = map.get(key)
    map.set(key, value)
    this.#steps.push(() => {
      if (had) map.set(key, former as V)
      else map.delete(key)
    })
  }

  /** Takes `key` out of `map`. Only for maps in which order means nothing: an undo puts the key at the end. */
  remove<K, V>(map: Map<K, V>, key: K): void {
    if (!map.has(key)) return
    const former = map.get(key)
    map.delete(key)
    this.#steps.push(() => {
      map.set(key, former as V)
    })
  }

  /** Sets one field of `target`. */
  put<T extends object, F extends keyof T>(target: T, field: F, value: T[F]): void {
    const former = target[field]
    target[field] = value
    this.#steps.push(() => {
      target[field] = former
    })
  }

  /** Appends to `list`. */
  push<T>(list: T[], item: T): void {
    list.push(item)
    this.#steps.push(() => {
      list.pop()
    })
  }

  /** Puts everything back, last step first. */
  undo(): void {
    while (this.#steps.length > 0) this.#steps.pop()?.()
  }
}
