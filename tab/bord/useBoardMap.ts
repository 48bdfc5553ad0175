import { useMemo } from 'react'
import type { GroepView } from '../../bot/protocol/view.ts'
import { useEntities, useOnly } from '../live/useEntities.ts'
import { type BoardRow, boardRows, columnsOf, type RowKind, rowFinder } from './boardRows.ts'
import { type Placing, placing } from './placing.ts'

export interface BoardMap {
  columns: readonly GroepView[]
  rows: readonly BoardRow[]
  /** Rows by thema even when the matrix shows hoofdthema's: the tags that an item can get. */
  themaRows: readonly BoardRow[]
  place: Placing
  groepen: ReadonlyMap<string, GroepView>
}

const nothing: readonly BoardRow[] = []

/** Rows and columns of the board, and where an item falls in them. */
export function useBoardMap(kind: RowKind): BoardMap {
  const ronde = useOnly('ronde')
  const groepen = useEntities('groep')
  return useMemo(() => {
    const columns = columnsOf(groepen.values())
    const rows = ronde ? boardRows(kind, ronde, columns) : nothing
    const themaRows = ronde ? boardRows('themas', ronde, columns) : nothing
    const groepOfGesprek = new Map(columns.map((groep) => [groep.gesprekId, groep.id]))
    return { columns, rows, themaRows, place: placing(rowFinder(rows), groepOfGesprek), groepen }
  }, [kind, ronde, groepen])
}
