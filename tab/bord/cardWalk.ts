import type { BoardItem } from './boardItems.ts'

type Columns = readonly (readonly BoardItem[])[]

function positionOf(columns: Columns, id: string): { column: number; row: number } | null {
  for (const [column, items] of columns.entries()) {
    const row = items.findIndex((item) => item.id === id)
    if (row >= 0) return { column, row }
  }
  return null
}

/** The next or previous card in the order of the list. */
export function along(items: readonly BoardItem[], id: string, by: 1 | -1): string | undefined {
  const at = items.findIndex((item) => item.id === id)
  return at < 0 ? undefined : items[at + by]?.id
}

/** The card above or below in the same column. */
export function vertically(columns: Columns, id: string, by: 1 | -1): string | undefined {
  const at = positionOf(columns, id)
  return at ? columns[at.column]?.[at.row + by]?.id : undefined
}

/** A card of the column beside this one. Heights differ, so `nearest` picks which. */
export function sideways(
  columns: Columns,
  id: string,
  by: 1 | -1,
  nearest: (candidates: readonly BoardItem[]) => BoardItem | undefined,
): string | undefined {
  const at = positionOf(columns, id)
  const beside = at ? columns[at.column + by] : undefined
  return beside ? nearest(beside)?.id : undefined
}
