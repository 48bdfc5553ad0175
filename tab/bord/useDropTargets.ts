import { useCallback, useMemo, useState } from 'react'
import type { BoardItem } from './boardItems.ts'
import { UNTAGGED } from './boardRows.ts'
import { targetsFor } from './tagTargets.ts'
import type { BoardActs } from './useBoardActs.ts'
import type { BoardMap } from './useBoardMap.ts'
import type { Chooser, Desk } from './useDesk.ts'

type Dropping = Pick<Desk, 'dragging' | 'drag' | 'mayDrop' | 'drop' | 'chooser' | 'choose'>

const nothing: readonly BoardItem[] = []

/** Where notes can be dropped, and what a drop does: a row with several thema's of the groep asks which one. */
export function useDropTargets(map: BoardMap, acts: BoardActs, fromRow: string | null): Dropping {
  const [dragging, drag] = useState(nothing)
  const [chooser, choose] = useState<Chooser | null>(null)

  const landing = useMemo(() => {
    const places = new Map<string, ReturnType<typeof targetsFor>>()
    if (dragging.length > 0)
      for (const row of map.rows) places.set(row.key, targetsFor(dragging, map.themaRows, map.place, row))
    return places
  }, [dragging, map])

  const mayDrop = useCallback(
    (row: string, groepId: string | null) => {
      if (groepId !== null && dragging.some((item) => map.place.groepOf(item) !== groepId)) return false
      if (row === UNTAGGED) return dragging.some((item) => item.tags.length > 0)
      return (landing.get(row)?.length ?? 0) > 0
    },
    [dragging, landing, map],
  )

  const drop = useCallback(
    (row: string, anchor: HTMLElement) => {
      const items = dragging
      drag(nothing)
      if (row === UNTAGGED) return acts.clearTags(items)
      const targets = landing.get(row) ?? []
      const rowTags = (item: BoardItem) =>
        fromRow === null || fromRow === row
          ? []
          : item.tags.filter((tag) => map.place.rowsOf({ ...item, tags: [tag] }).includes(fromRow))
      const wide = map.rows.find((one) => one.key === row)
      const several = items.some((item) => (wide?.themas.get(map.place.groepOf(item) ?? '')?.length ?? 0) > 1)
      const only = targets[0]
      if (only && !several) return acts.tag(items, only, rowTags)
      choose({
        anchor,
        targets,
        pick(target) {
          choose(null)
          acts.tag(items, target, rowTags)
        },
      })
    },
    [dragging, landing, map, acts, fromRow],
  )

  return { dragging, drag, mayDrop, drop, chooser, choose }
}
