import type { BoardItem } from './boardItems.ts'
import { cellKey, type Placing } from './placing.ts'

export interface Arrivals {
  /** New items. */
  ids: string[]
  /** Cells that gained something. */
  cells: string[]
  /** The newest of them. */
  latest: BoardItem | null
}

/** What is new on the board since `before`. */
export function arrivalsBetween(
  before: ReadonlyMap<string, BoardItem>,
  after: readonly BoardItem[],
  place: Placing,
): Arrivals {
  const ids: string[] = []
  const cells = new Set<string>()
  let latest: BoardItem | null = null
  for (const item of after) {
    const old = before.get(item.id)
    if (old === item) continue
    const groepId = place.groepOf(item)
    if (groepId === undefined) continue
    const oldRows = old ? place.rowsOf(old) : []
    for (const row of place.rowsOf(item)) if (!oldRows.includes(row)) cells.add(cellKey(row, groepId))
    if (!old) {
      ids.push(item.id)
      latest ??= item
    }
  }
  return { ids, cells: [...cells], latest }
}
