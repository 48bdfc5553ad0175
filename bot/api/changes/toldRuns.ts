import type { EntityChange } from '../../protocol/view.ts'
import type { EntityRef } from '../../views/index.ts'

/**
 * What a reader was told of anonymous thema's. "One or more" is sent once: a second message that says the same would
 * tell that somebody wrote, and when (spec G15).
 */
export class ToldRuns {
  static readonly all: readonly EntityRef[] = [{ kind: 'run', id: '*' }]
  readonly #told = new Map<string, string>()

  /** Those of the changes that tell something. */
  news(changes: EntityChange[]): EntityChange[] {
    return changes.filter((change) => {
      if (change.kind !== 'run' || change.value?.anonymous !== true) return true
      const says = JSON.stringify(change.value)
      if (this.#told.get(change.id) === says) return false
      this.#told.set(change.id, says)
      return true
    })
  }

  /** All of it: a reader who begins anew has nothing. */
  whole(changes: EntityChange[]): EntityChange[] {
    this.#told.clear()
    return this.news(changes)
  }
}
