import { useMemo, useState } from 'react'
import { useEntities, useOnly } from '../live/useEntities.ts'
import type { BoardItem } from './boardItems.ts'
import { type BoardRow, type RowKind, UNTAGGED } from './boardRows.ts'
import { type BoardCounts, type Choice, countBoard, inChoice, type Placing } from './placing.ts'
import { type Fresh, useArrivals } from './useArrivals.ts'
import { useBoardItems } from './useBoardItems.ts'
import { type BoardMap, useBoardMap } from './useBoardMap.ts'

export interface Board {
  kind: RowKind
  setKind(kind: RowKind): void
  map: BoardMap
  /** Rows to show: the closing has no row of its own until something was said in it. */
  rows: readonly BoardRow[]
  items: readonly BoardItem[]
  counts: BoardCounts
  choice: Choice
  choose(choice: Choice): void
  chosen: readonly BoardItem[]
  untagged: readonly BoardItem[]
  fresh: Fresh
  /** The card that a link points at, when it is on the board. */
  opensAt: string | null
}

/** The cell of a card. */
function cellOf(item: BoardItem, place: Placing): Choice {
  return { row: place.rowsOf(item)[0] ?? null, groepId: place.groepOf(item) ?? null }
}

function firstChoice(rows: readonly BoardRow[], openThemas: readonly string[], counts: BoardCounts): Choice {
  const isOpen = (row: BoardRow) =>
    [...row.themas.values()].some((themas) => themas.some((thema) => openThemas.includes(thema.id)))
  const row = rows.find(isOpen) ?? rows.find((one) => counts.rows.has(one.key)) ?? rows[0]
  return { row: row?.key ?? null, groepId: null }
}

/**
 * The whole board: counts for the matrix, notes of the chosen cells, and new arrivals.
 * @param at the card that a link points at
 */
export function useBoard(at: string | null): Board {
  const [kind, setKind] = useState<RowKind>('hoofdthemas')
  const [picked, choose] = useState<Choice | null>(null)
  const map = useBoardMap(kind)
  const items = useBoardItems()
  const fresh = useArrivals(items, map.place, map.rows.length > 0)
  const gesprekken = useEntities('gesprek')
  const closing = useOnly('ronde')

  const [linked] = useState(() =>
    items.find((item) => item.id === at && map.place.groepOf(item) !== undefined),
  )
  const counts = useMemo(() => countBoard(items, map.place), [items, map])
  // The open thema sets the initial selection only; later changes must not move a person's selection.
  const [openThemas] = useState(() =>
    [...gesprekken.values()].flatMap((gesprek) => gesprek.openThemaId ?? []),
  )
  const [first, setFirst] = useState<Choice | null>(null)
  if (first === null && picked === null && map.rows.length > 0)
    setFirst(linked ? cellOf(linked, map.place) : firstChoice(map.rows, openThemas, counts))
  const choice = picked ?? first ?? { row: null, groepId: null }

  const chosen = useMemo(
    () => items.filter((item) => inChoice(item, choice, map.place)),
    [items, choice, map],
  )
  const untagged = useMemo(
    () => items.filter((item) => inChoice(item, { row: UNTAGGED, groepId: null }, map.place)),
    [items, map],
  )
  return {
    kind,
    setKind(next) {
      setKind(next)
      choose(null)
      setFirst(null)
    },
    map,
    rows: map.rows.filter((row) => row.key !== closing?.afsluiting.id || counts.rows.has(row.key)),
    items,
    counts,
    choice,
    choose,
    chosen,
    untagged,
    fresh,
    opensAt: linked?.id ?? null,
  }
}
