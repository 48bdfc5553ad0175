import { type RefCallback, useCallback, useState } from 'react'

/** Whether the top of a list is scrolled out of view, in any scroll container. */
export function useAwayFromTop(): { away: boolean; top: RefCallback<HTMLElement> } {
  const [away, setAway] = useState(false)
  const top = useCallback((sentinel: HTMLElement | null) => {
    if (sentinel === null) return
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (!last) return
      const above = last.rootBounds !== null && last.boundingClientRect.bottom <= last.rootBounds.top + 1
      const clipped = !last.isIntersecting && last.boundingClientRect.top < window.innerHeight
      setAway(!last.isIntersecting && (above || clipped))
    })
    observer.observe(sentinel)
    return () => observer.disconnect()
  }, [])
  return { away, top }
}
