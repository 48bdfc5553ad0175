import { type RefCallback, useCallback, useState } from 'react'

const step = 60

/**
 * Renders a long list in steps: the next step is added when the person scrolls near the end.
 * @param least what must be drawn from the start
 */
export function useGrowing(list: string, least = 0): { limit: number; end: RefCallback<HTMLElement> } {
  const [grown, setGrown] = useState({ list, limit: Math.max(step, least) })
  if (grown.list !== list) setGrown({ list, limit: step })
  const end = useCallback((sentinel: HTMLElement | null) => {
    if (sentinel === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting))
          setGrown((before) => ({ ...before, limit: before.limit + step }))
      },
      { rootMargin: '1200px' },
    )
    observer.observe(sentinel)
    return () => observer.disconnect()
  }, [])
  return { limit: grown.list === list ? grown.limit : step, end }
}
