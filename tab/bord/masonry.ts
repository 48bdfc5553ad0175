import type { BoardItem } from './boardItems.ts'

const charactersPerLine = 34

function heightOf(item: BoardItem): number {
  const lines = Math.ceil(item.text.length / charactersPerLine) + item.text.split('\n').length - 1
  return 88 + lines * (item.labels.includes('citaat') ? 26 : 20)
}

/**
 * Deals items over columns. A card keeps its column for as long as the list is the same one: something new on top
 * must not send every other card to the other side.
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
