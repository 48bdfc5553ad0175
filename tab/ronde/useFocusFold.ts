import { type RefObject, useEffect, useRef } from 'react'

interface FocusFold<Opener, Inside> {
  /** What opens it, or what holds that; the focus comes back here. */
  opener: RefObject<Opener | null>
  /** What folds out; it must be able to have the focus. */
  inside: RefObject<Inside | null>
}

/** When a part folds out the focus goes into it, and back to its button when it folds in: keys go on from there. */
export function useFocusFold<
  Opener extends HTMLElement = HTMLDivElement,
  Inside extends HTMLElement = HTMLElement,
>(open: boolean): FocusFold<Opener, Inside> {
  const opener = useRef<Opener>(null)
  const inside = useRef<Inside>(null)
  const before = useRef(open)
  useEffect(() => {
    if (before.current === open) return
    before.current = open
    if (open) return inside.current?.focus()
    const place = opener.current
    const button = place?.matches('button') ? place : [...(place?.querySelectorAll('button') ?? [])].at(-1)
    button?.focus()
  }, [open])
  return { opener, inside }
}
