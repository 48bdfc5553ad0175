import { useState } from 'react'
import type { BoardItem } from './boardItems.ts'

interface HeldBack {
  shown: readonly BoardItem[]
  /** How many wait behind the button. */
  held: number
  release(): void
}

/** Holds back new items while the person reads or types in a list, until they ask for them. */
export function useHeldBack(items: readonly BoardItem[], reading: boolean, list: string): HeldBack {
  const [base, setBase] = useState<{ list: string; ids: ReadonlySet<string> } | null>(null)
  if (reading && base?.list !== list) setBase({ list, ids: new Set(items.map((item) => item.id)) })
  if (!reading && base !== null) setBase(null)
  if (!reading || base?.list !== list) return { shown: items, held: 0, release: () => setBase(null) }
  const shown = items.filter((item) => base.ids.has(item.id))
  const release = () => setBase({ list, ids: new Set(items.map((item) => item.id)) })
  return { shown, held: items.length - shown.length, release }
}
