import { useEffect, useState } from 'react'
import type { FeedFocus } from './useFeedFocus.ts'

/** What somebody does who has begun to look around. */
const begun = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Puts the focus on the card that a link points at, in the middle of its pane; again while the columns find their places,
 * until its reader begins to look around.
 */
export function useOpenAt(id: string | null, focus: FeedFocus, columns: number): void {
  const [looking, setLooking] = useState(id !== null)
  useEffect(() => {
    if (!looking) return
    const stop = (): void => setLooking(false)
    for (const act of begun) window.addEventListener(act, stop, { once: true, passive: true })
    return () => {
      for (const act of begun) window.removeEventListener(act, stop)
    }
  }, [looking])
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew in other columns, the card has lost the focus
  useEffect(() => {
    if (!looking || id === null) return
    focus.focus(id)
    const card = focus.root.current?.querySelector(`[data-note="${CSS.escape(id)}"]`)
    card?.scrollIntoView({ block: 'center' })
  }, [looking, id, columns])
}
