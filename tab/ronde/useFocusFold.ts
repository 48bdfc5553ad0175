import { type RefObject, useEffect, useRef } from 'react'

interface FocusFold<Opener, Inside> {
  /** The button that opens it, or its container; gets the focus back. */
  opener: RefObject<Opener | null>
  /** The part that unfolds; must be focusable. */
  inside: RefObject<Inside | null>
}

/** Moves the focus into a part when it unfolds, and back to its button when it folds, so that the keyboard continues from there. */
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
