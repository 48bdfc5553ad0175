import type { GroepView, RondeView } from '../../bot/protocol/view.ts'

type Thema = RondeView['afsluiting']

/** One row of the matrix: its thema's per groep. */
export interface BoardRow {
  key: string
  titel: string
  themas: ReadonlyMap<string, readonly Thema[]>
}

export type RowKind = 'hoofdthemas' | 'themas'

/** Key of the row of items without a thema. */
export const UNTAGGED = 'zonder'

export function columnsOf(groepen: Iterable<GroepView>): GroepView[] {
  return [...groepen].filter((groep) => !groep.omitted).sort((a, b) => a.nummer - b.nummer)
}

function rowsBy(
  groepen: readonly GroepView[],
  nameOf: (thema: Thema) => { key: string; titel: string } | null,
): Map<string, BoardRow> {
  const rows = new Map<string, { key: string; titel: string; themas: Map<string, Thema[]> }>()
  for (const groep of groepen)
    for (const thema of groep.themas) {
      const name = nameOf(thema)
      if (!name) continue
      const row = rows.get(name.key) ?? { ...name, themas: new Map<string, Thema[]>() }
      const own = row.themas.get(groep.id)
      if (own) own.push(thema)
      else row.themas.set(groep.id, [thema])
      rows.set(name.key, row)
    }
  return rows
}

function closingRow(ronde: RondeView, groepen: readonly GroepView[]): BoardRow {
  return {
    key: ronde.afsluiting.id,
    titel: ronde.afsluiting.titel,
    themas: new Map(groepen.map((groep) => [groep.id, [ronde.afsluiting]])),
  }
}

function hoofdthemaRows(ronde: RondeView, groepen: readonly GroepView[]): BoardRow[] {
  const rows = rowsBy(groepen, (thema) => {
    const hoofdthema = ronde.hoofdthemas.find((one) => one.id === thema.hoofdthema)
    return hoofdthema ? { key: hoofdthema.id, titel: hoofdthema.titel } : null
  })
  return ronde.hoofdthemas.map(
    (hoofdthema) =>
      rows.get(hoofdthema.id) ?? { key: hoofdthema.id, titel: hoofdthema.titel, themas: new Map() },
  )
}

/** Each groep has its own thema's; thema's with the same title and hoofdthema share a row. */
function themaRows(ronde: RondeView, groepen: readonly GroepView[]): BoardRow[] {
  const rows = rowsBy(groepen, (thema) => ({
    key: `${thema.hoofdthema}/${thema.titel.trim().toLowerCase()}`,
    titel: thema.titel,
  }))
  const order = new Map(ronde.hoofdthemas.map((hoofdthema, index) => [hoofdthema.id, index]))
  const place = (row: BoardRow) => order.get(row.key.split('/')[0] ?? '') ?? ronde.hoofdthemas.length
  return [...rows.values()].sort((a, b) => place(a) - place(b))
}

export function boardRows(kind: RowKind, ronde: RondeView, groepen: readonly GroepView[]): BoardRow[] {
  const rows = kind === 'hoofdthemas' ? hoofdthemaRows(ronde, groepen) : themaRows(ronde, groepen)
  return [...rows, closingRow(ronde, groepen)]
}

/** Finds the row of a thema by its id. */
export function rowFinder(rows: readonly BoardRow[]): (themaId: string) => string | undefined {
  const byThema = new Map<string, string>()
  for (const row of rows)
    for (const themas of row.themas.values()) for (const thema of themas) byThema.set(thema.id, row.key)
  return (themaId) => byThema.get(themaId)
}
