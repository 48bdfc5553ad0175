import type { EntityChange } from '../../protocol/view.ts'
import type { EntityRef } from '../../views/index.ts'

/**
 * The runs that a reader has. "One or more answers" is sent once: a second message with the same content would reveal that
 * someone answered, and when (G15.e). Runs with names are remembered too, because withdrawing touches every run.
 */
export class SentRuns {
  static readonly all: readonly EntityRef[] = [{ kind: 'run', id: '*' }]
  readonly #sent = new Map<string, string>()

  /** The changes without runs that the reader has already. */
  news(changes: EntityChange[]): EntityChange[] {
    return changes.filter((change) => {
      if (change.kind !== 'run') return true
      const content = JSON.stringify(change.value)
      if (this.#sent.get(change.id) === content) return false
      this.#sent.set(change.id, content)
      return true
    })
  }

  /** All changes: a reader that starts from a whole view has nothing. */
  whole(changes: EntityChange[]): EntityChange[] {
    this.#sent.clear()
    return this.news(changes)
  }
}
