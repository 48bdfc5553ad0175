import type { BoardItem } from './boardItems.ts'
import type { BoardRow } from './boardRows.ts'
import type { Placing } from './placing.ts'

/** One thema that can be given to several items at once. Each item gets the thema of its own groep. */
export interface Target {
  key: string
  titel: string
  themaOf(item: BoardItem): string | undefined
}

function targetOf(row: BoardRow, place: Placing): Target {
  return {
    key: row.key,
    titel: row.titel,
    themaOf(item) {
      const groepId = place.groepOf(item)
      return groepId === undefined ? undefined : row.themas.get(groepId)?.[0]?.id
    },
  }
}

/** Thema's that every one of these items can have; `within` narrows them to one row of the matrix. */
export function targetsFor(
  items: readonly BoardItem[],
  themaRows: readonly BoardRow[],
  place: Placing,
  within?: BoardRow,
): Target[] {
  return themaRows
    .map((row) => targetOf(row, place))
    .filter((target) =>
      items.every((item) => {
        const themaId = target.themaOf(item)
        const groepId = place.groepOf(item)
        if (themaId === undefined || groepId === undefined) return false
        return (
          within === undefined || (within.themas.get(groepId) ?? []).some((thema) => thema.id === themaId)
        )
      }),
    )
}

export interface TagChange {
  ids: string[]
  add: string[]
  remove: string[]
}

/** Groups equal changes, so that each becomes one act. Items that would not change are left out. */
export function tagChanges(
  items: readonly BoardItem[],
  wanted: (item: BoardItem) => { add?: readonly string[]; remove?: readonly string[] },
): TagChange[] {
  const changes = new Map<string, TagChange>()
  for (const item of items) {
    const { add = [], remove = [] } = wanted(item)
    const adding = add.filter((tag) => !item.tags.includes(tag))
    const removing = remove.filter((tag) => item.tags.includes(tag))
    if (adding.length === 0 && removing.length === 0) continue
    const key = `${adding.join()}|${removing.join()}`
    const change = changes.get(key) ?? { ids: [], add: adding, remove: removing }
    change.ids.push(item.id)
    changes.set(key, change)
  }
  return [...changes.values()]
}

export function inverse(changes: readonly TagChange[]): TagChange[] {
  return changes.map(({ ids, add, remove }) => ({ ids, add: remove, remove: add }))
}
