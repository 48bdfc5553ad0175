import { useEffect, useMemo, useRef, useState } from 'react'
import { arrivalsBetween } from './arrivals.ts'
import type { BoardItem } from './boardItems.ts'
import type { Placing } from './placing.ts'

export interface Fresh {
  ids: ReadonlySet<string>
  cells: ReadonlySet<string>
  latest: BoardItem | null
}

interface Batch {
  at: number
  ids: readonly string[]
  cells: readonly string[]
  latest: BoardItem | null
}

const staysNew = 6_000

/** What came in during the last seconds. What was there when the board opened is not new. */
export function useArrivals(items: readonly BoardItem[], place: Placing, ready: boolean): Fresh {
  const [batches, setBatches] = useState<readonly Batch[]>([])
  const known = useRef<ReadonlyMap<string, BoardItem> | null>(null)
  useEffect(() => {
    if (!ready) return
    const before = known.current
    known.current = new Map(items.map((item) => [item.id, item]))
    if (before === null) return
    const arrivals = arrivalsBetween(before, items, place)
    if (arrivals.ids.length === 0 && arrivals.cells.length === 0) return
    setBatches((old) => [{ at: Date.now(), ...arrivals }, ...old])
  }, [items, place, ready])
  useEffect(() => {
    const oldest = batches.at(-1)
    if (!oldest) return
    const timer = setTimeout(
      () => setBatches((old) => old.filter((batch) => batch.at + staysNew > Date.now())),
      Math.max(0, oldest.at + staysNew - Date.now()) + 1,
    )
    return () => clearTimeout(timer)
  }, [batches])
  return useMemo(
    () => ({
      ids: new Set(batches.flatMap((batch) => batch.ids)),
      cells: new Set(batches.flatMap((batch) => batch.cells)),
      latest: batches.find((batch) => batch.latest !== null)?.latest ?? null,
    }),
    [batches],
  )
}
