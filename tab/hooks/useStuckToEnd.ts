import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** This near the end somebody reads the end. */
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list is what moves the end
  useLayoutEffect(() => {
    if (atEnd) toEnd()
  }, [length, atEnd, toEnd])
  if (atEnd) seen.current = length
  return { unseen: Math.max(0, length - seen.current), onScroll, toEnd }
}
