import { type RefObject, useEffect, useState } from 'react'

/** Whether this element is scrolled out of view above the viewport. */
export function useScrolledPast(element: RefObject<Element | null>): boolean {
  const [past, setPast] = useState(false)
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1)
      if (!entry) return
      setPast(!entry.isIntersecting && entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0))
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return past
}
