import { useEffect, useRef, useState } from 'react'
import { arrivalsBetween } from './arrivals.ts'
import type { BoardItem } from './boardItems.ts'
import type { Placing } from './placing.ts'

export interface Fresh {
  ids: ReadonlySet<string>
  cells: ReadonlySet<string>
  latest: BoardItem | null
}

const nothing: Fresh = { ids: new Set(), cells: new Set(), latest: null }
const staysNew = 6_000

/** What came in during the last seconds. What was there when the board opened is not new. */
export function useArrivals(items: readonly BoardItem[], place: Placing, ready: boolean): Fresh {
  const [fresh, setFresh] = useState(nothing)
  const known = useRef<ReadonlyMap<string, BoardItem> | null>(null)
  useEffect(() => {
    if (!ready) return
    const before = known.current
    known.current = new Map(items.map((item) => [item.id, item]))
    if (before === null) return
    const { ids, cells, latest } = arrivalsBetween(before, items, place)
    if (ids.length === 0 && cells.length === 0) return
    setFresh((old) => ({
      ids: new Set([...old.ids, ...ids]),
      cells: new Set([...old.cells, ...cells]),
      latest: latest ?? old.latest,
    }))
  }, [items, place, ready])
  useEffect(() => {
    if (fresh === nothing) return
    const timer = setTimeout(() => setFresh(nothing), staysNew)
    return () => clearTimeout(timer)
  }, [fresh])
  return fresh
}
