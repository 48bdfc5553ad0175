import { useMemo, useRef } from 'react'
import type { BoardItem } from './boardItems.ts'
import { deal } from './masonry.ts'

const none: ReadonlyMap<string, number> = new Map()

/** Items per column; a card stays in its column while the list is the same one. */
export function useDealt(items: readonly BoardItem[], columns: number, list: string): BoardItem[][] {
  const before = useRef({ list, columns, dealt: none })
  return useMemo(() => {
    const same = before.current.list === list && before.current.columns === columns
    const dealt = deal(items, columns, same ? before.current.dealt : none)
    before.current = { list, columns, dealt }
    const result: BoardItem[][] = Array.from({ length: columns }, () => [])
    for (const item of items) result[dealt.get(item.id) ?? 0]?.push(item)
    return result
  }, [items, columns, list])
}
