import type { BoardItem } from './boardItems.ts'
import { UNTAGGED } from './boardRows.ts'

/** The selection in the matrix; null means all. */
export interface Choice {
  row: string | null
  groepId: string | null
}

export interface Placing {
  rowsOf(item: BoardItem): readonly string[]
  groepOf(item: BoardItem): string | undefined
}

const untagged: readonly string[] = [UNTAGGED]

/** The cells of an item. An item whose tags are all unknown here (an omitted groep) must stay visible. */
export function placing(
  rowOfThema: (themaId: string) => string | undefined,
  groepOfGesprek: ReadonlyMap<string, string>,
): Placing {
  const known = new WeakMap<BoardItem, readonly string[]>()
  return {
    rowsOf(item) {
      const before = known.get(item)
      if (before) return before
      const rows = new Set<string>()
      for (const tag of item.tags) {
        const row = rowOfThema(tag)
        if (row !== undefined) rows.add(row)
      }
      const result = rows.size > 0 ? [...rows] : untagged
      known.set(item, result)
      return result
    },
    groepOf: (item) => groepOfGesprek.get(item.gesprekId),
  }
}

export function cellKey(row: string, groepId: string): string {
  return `${row}|${groepId}`
}

export interface BoardCounts {
  cells: ReadonlyMap<string, number>
  /** An item with two thema's of one row counts once in it. */
  rows: ReadonlyMap<string, number>
}

export function countBoard(items: readonly BoardItem[], place: Placing): BoardCounts {
  const cells = new Map<string, number>()
  const rows = new Map<string, number>()
  for (const item of items) {
    const groepId = place.groepOf(item)
    if (groepId === undefined) continue
    for (const row of place.rowsOf(item)) {
      const cell = cellKey(row, groepId)
      cells.set(cell, (cells.get(cell) ?? 0) + 1)
      rows.set(row, (rows.get(row) ?? 0) + 1)
    }
  }
  return { cells, rows }
}

export function inChoice(item: BoardItem, choice: Choice, place: Placing): boolean {
  const groepId = place.groepOf(item)
  if (groepId === undefined || (choice.groepId !== null && choice.groepId !== groepId)) return false
  return choice.row === null || place.rowsOf(item).includes(choice.row)
}

/** Five steps of heat: 1-2, 3-5, 6-9, 10-13, 14 and up; 0 is empty. */
export function heatOf(count: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (count <= 0) return 0
  if (count <= 2) return 1
  if (count <= 5) return 2
  if (count <= 9) return 3
  if (count <= 13) return 4
  return 5
}
