import type { Journal } from '../../bot/ports/journal.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { testRunner } from '../builders/runner.ts'

/** What every stream of a journal folds to, as plain JSON: maps as lists of pairs. */
export async function foldedOf(journal: Journal): Promise<Record<string, unknown>> {
  const { runner } = testRunner(journal)
  const folded: Record<string, unknown> = {}
  for (const stream of await journal.streams('')) {
    // The journal knows streams by their plain names.
    folded[stream] = await runner.read(stream as StreamName, readable)
  }
  return folded
}

function readable(state: object): unknown {
  return JSON.parse(JSON.stringify(state, (_key, value) => (value instanceof Map ? [...value] : value)))
}
