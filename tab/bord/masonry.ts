import type { BoardItem } from './boardItems.ts'

const charactersPerLine = 34

function heightOf(item: BoardItem): number {
  const lines = Math.ceil(item.text.length / charactersPerLine) + item.text.split('\n').length - 1
  return 88 + lines * (item.labels.includes('citaat') ? 26 : 20)
}

/**
 * Divides items over columns, each in the lowest one. A card keeps the column that it had, so that a new card on top
 * does not move all others sideways.
 * @param before columns of the cards of the same list as they are shown now
 */
export function deal(
  items: readonly BoardItem[],
  columns: number,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const dealt = new Map<string, number>()
  const heights: number[] = new Array<number>(columns).fill(0)
  const add = (item: BoardItem, column: number) => {
    dealt.set(item.id, column)
    heights[column] = (heights[column] ?? 0) + heightOf(item)
  }
  for (const item of items) {
    const column = before.get(item.id)
    if (column !== undefined && column < columns) add(item, column)
  }
  for (const item of items) if (!dealt.has(item.id)) add(item, heights.indexOf(Math.min(...heights)))
  return dealt
}
