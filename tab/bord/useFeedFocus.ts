import { useEffect, useRef, useState } from 'react'
import type { BoardItem } from './boardItems.ts'

export interface FeedFocus {
  root: React.RefObject<HTMLDivElement | null>
  /** The one card with tabIndex 0 (roving tabindex). */
  active: string | null
  setActive(id: string): void
  focus(id: string | undefined): void
  onFocus(): void
  onBlur(): void
}

function cardIn(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`) ?? null
}

/** Roving tabindex for a list of cards; when the focused card disappears, its neighbour gets the focus. */
export function useFeedFocus(items: readonly BoardItem[]): FeedFocus {
  const root = useRef<HTMLDivElement>(null)
  const inside = useRef(false)
  const place = useRef(0)
  const [chosen, setActive] = useState<string | null>(null)
  const at = items.findIndex((item) => item.id === chosen)
  const neighbour = items[Math.min(place.current, items.length - 1)]
  const active = at >= 0 ? chosen : ((inside.current ? neighbour : items[0])?.id ?? null)

  useEffect(() => {
    if (at >= 0) {
      place.current = at
      return
    }
    if (!inside.current || active === null || document.activeElement !== document.body) return
    setActive(active)
    cardIn(root.current, active)?.focus()
  }, [at, active])

  return {
    root,
    active,
    setActive,
    focus(id) {
      if (id === undefined) return
      setActive(id)
      cardIn(root.current, id)?.focus()
    },
    onFocus() {
      inside.current = true
    },
    onBlur() {
      inside.current = false
    },
  }
}
