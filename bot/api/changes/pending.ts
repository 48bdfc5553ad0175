import type { Commit, RondeStreamName } from '../../ports/runner.ts'
import { addRef, type EntityRef, type Touched, touchedBy } from '../../views/index.ts'

type RondeCommit = Commit<RondeStreamName>

/** What a commit touched is the same for every follower of the ronde, so it is computed once. */
const touchedOf = new WeakMap<RondeCommit, Touched>()

function touched(commit: RondeCommit): Touched {
  const known = touchedOf.get(commit)
  if (known !== undefined) return known
  const found = touchedBy(commit)
  touchedOf.set(commit, found)
  return found
}

/**
 * What must still be sent to one reader. Commits that are pending together become one message, so a slow reader costs
 * no more than the number of entities.
 */
export class Pending {
  readonly #personId: string
  readonly #refs = new Map<string, EntityRef>()
  readonly #ended = new Set<string>()
  #whole = false

  constructor(personId: string) {
    this.#personId = personId
  }

  /** Whether the whole view must be sent. */
  get whole(): boolean {
    return this.#whole
  }

  get empty(): boolean {
    return !this.#whole && this.#refs.size === 0
  }

  add(commit: RondeCommit): void {
    const { refs, rights, ended, everyone } = touched(commit)
    if (everyone || rights.has(this.#personId)) this.#whole = true
    this.addRefs(refs)
    for (const gesprekId of ended) this.#ended.add(gesprekId)
  }

  addRefs(refs: readonly EntityRef[]): void {
    for (const ref of refs) addRef(this.#refs, ref)
  }

  addWhole(): void {
    this.#whole = true
  }

  /** Returns what is pending and clears it. */
  take(): { whole: boolean; refs: EntityRef[]; ended: string[] } {
    const taken = { whole: this.#whole, refs: [...this.#refs.values()], ended: [...this.#ended] }
    this.#whole = false
    this.#refs.clear()
    this.#ended.clear()
    return taken
  }
}
