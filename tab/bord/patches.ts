import type { BoardItem } from './boardItems.ts'

/** What this person just did to one item and the server has not shown yet. */
export interface Patch {
  add: readonly string[]
  remove: readonly string[]
  text: string | null
  gone: boolean
  /** The server kept it; the patch goes as soon as the entity shows it. */
  kept: boolean
  /** The last act that joined in. */
  act: string
}

export type Patches = ReadonlyMap<string, Patch>

const noPatch: Patch = { add: [], remove: [], text: null, gone: false, kept: false, act: '' }

export function join(before: Patch | undefined, change: Partial<Patch>, act: string): Patch {
  const base = before ?? noPatch
  const add = change.add ?? []
  const remove = change.remove ?? []
  return {
    add: [...new Set([...base.add.filter((tag) => !remove.includes(tag)), ...add])],
    remove: [...new Set([...base.remove.filter((tag) => !add.includes(tag)), ...remove])],
    text: change.text ?? base.text,
    gone: change.gone ?? base.gone,
    kept: false,
    act,
  }
}

export function isShown(item: BoardItem | undefined, patch: Patch): boolean {
  if (patch.gone) return item === undefined
  if (item === undefined) return true
  if (patch.text !== null && item.text !== patch.text) return false
  return (
    patch.add.every((tag) => item.tags.includes(tag)) && !patch.remove.some((tag) => item.tags.includes(tag))
  )
}

function apply(item: BoardItem, patch: Patch): BoardItem {
  if (isShown(item, patch)) return item
  return {
    ...item,
    text: patch.text ?? item.text,
    tags: [...new Set([...item.tags, ...patch.add])].filter((tag) => !patch.remove.includes(tag)),
  }
}

/** Items as this person may expect to see them already. */
export function patched(items: readonly BoardItem[], patches: Patches): readonly BoardItem[] {
  if (patches.size === 0) return items
  const result: BoardItem[] = []
  for (const item of items) {
    const patch = patches.get(item.id)
    if (!patch) result.push(item)
    else if (!patch.gone) result.push(apply(item, patch))
  }
  return result
}

/** Patches that still have something to say. */
export function stillNeeded(patches: Patches, items: ReadonlyMap<string, BoardItem>): Patches {
  const left = new Map<string, Patch>()
  for (const [id, patch] of patches) if (!patch.kept || !isShown(items.get(id), patch)) left.set(id, patch)
  return left.size === patches.size ? patches : left
}
