import { useEffect, useState } from 'react'
import type { FeedFocus } from './useFeedFocus.ts'

/** Events that show that the person has started to navigate. */
const begun = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Puts the focus on the card that a link points at, in the middle of its pane; repeats this while the layout changes,
 * until the reader starts to navigate.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the columns change the card is re-rendered and loses focus
  useEffect(() => {
    if (!looking || id === null) return
    focus.focus(id)
    const card = focus.root.current?.querySelector(`[data-note="${CSS.escape(id)}"]`)
    card?.scrollIntoView({ block: 'center' })
  }, [looking, id, columns])
}
