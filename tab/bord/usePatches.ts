import { useCallback, useEffect, useMemo, useState } from 'react'
import { type ApiError, asApiError } from '../live/apiError.ts'
import type { BoardItem } from './boardItems.ts'
import { join, type Patch, type Patches, patched, stillNeeded } from './patches.ts'

export interface CardTrouble {
  error: ApiError
  retry(): void
}

export type Troubles = ReadonlyMap<string, CardTrouble>

export interface Patching {
  /** Items as they will be when all that is under way is kept. */
  items: readonly BoardItem[]
  troubles: Troubles
  forget(id: string): void
  run(ids: readonly string[], change: Partial<Patch>, work: () => Promise<unknown>): Promise<boolean>
}

/** If another person's later act undid this one, the entity never shows it; then what is kept wins. */
const patience = 5_000

function without<V>(map: ReadonlyMap<string, V>, ids: readonly string[]): ReadonlyMap<string, V> {
  if (!ids.some((id) => map.has(id))) return map
  const left = new Map(map)
  for (const id of ids) left.delete(id)
  return left
}

function markKept(patches: Patches, act: string): Patches {
  return new Map(
    [...patches].map(([id, patch]) => [id, patch.act === act ? { ...patch, kept: true } : patch]),
  )
}

function dropKept(patches: Patches, act: string): Patches {
  return without(
    patches,
    [...patches].filter(([, patch]) => patch.kept && patch.act === act).map(([id]) => id),
  )
}

/** Shows an act at once and takes it back, with the reason on the card, when it was refused. */
export function usePatches(kept: readonly BoardItem[]): Patching {
  const [patches, setPatches] = useState<Patches>(new Map())
  const [troubles, setTroubles] = useState<Troubles>(new Map())

  const run = useCallback(
    async (
      ids: readonly string[],
      change: Partial<Patch>,
      work: () => Promise<unknown>,
    ): Promise<boolean> => {
      const token = crypto.randomUUID()
      setTroubles((before) => without(before, ids))
      setPatches(
        (before) =>
          new Map([...before, ...ids.map((id) => [id, join(before.get(id), change, token)] as const)]),
      )
      try {
        await work()
        setPatches((before) => markKept(before, token))
        setTimeout(() => setPatches((before) => dropKept(before, token)), patience)
        return true
      } catch (cause) {
        const error = asApiError(cause)
        const retry = () => void run(ids, change, work)
        setPatches((before) => without(before, ids))
        setTroubles((before) => new Map([...before, ...ids.map((id) => [id, { error, retry }] as const)]))
        return false
      }
    },
    [],
  )

  const needed = useMemo(() => {
    if (patches.size === 0) return patches
    return stillNeeded(patches, new Map(kept.map((item) => [item.id, item])))
  }, [patches, kept])
  useEffect(() => {
    if (needed !== patches) setPatches(needed)
  }, [needed, patches])

  const items = useMemo(() => patched(kept, patches), [kept, patches])
  const forget = useCallback((id: string) => setTroubles((before) => without(before, [id])), [])
  return { items, troubles, forget, run }
}
