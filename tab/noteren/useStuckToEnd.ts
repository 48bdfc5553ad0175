import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Within this distance of the end the list counts as scrolled to its end, px. */
const near = 48

/**
 * A list that grows at its end: who reads the end keeps seeing it, who reads further up is not moved and gets a count
 * of what came since.
 */
export function useStuckToEnd(box: RefObject<HTMLElement | null>, length: number) {
  const [atEnd, setAtEnd] = useState(true)
  const seen = useRef(length)
  const onScroll = useCallback(() => {
    const element = box.current
    if (element === null) return
    setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < near)
  }, [box])
  const toEnd = useCallback(() => {
    box.current?.scrollTo(0, box.current.scrollHeight)
    setAtEnd(true)
  }, [box])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect must run when the list grows
  useLayoutEffect(() => {
    if (atEnd) toEnd()
  }, [length, atEnd, toEnd])
  useEffect(() => {
    const element = box.current
    if (element === null || !atEnd) return
    // The end also moves when the entry line or a note grows, which fires no scroll event.
    const observer = new ResizeObserver(() => element.scrollTo(0, element.scrollHeight))
    for (const grows of [element, ...element.children]) observer.observe(grows)
    return () => observer.disconnect()
  }, [box, atEnd])
  if (atEnd) seen.current = length
  return { unseen: Math.max(0, length - seen.current), onScroll, toEnd }
}
