import { useEffect, useLayoutEffect, useRef } from 'react'

/** Keeps the focused field in place when content above it grows, by scrolling the page. */
export function useSteadyField(): void {
  const top = useRef<number | null>(null)
  useEffect(() => {
    const remember = (): void => {
      top.current = topOfField()
    }
    document.addEventListener('focusin', remember)
    window.addEventListener('scroll', remember, { passive: true })
    window.addEventListener('resize', remember)
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('scroll', remember)
      window.removeEventListener('resize', remember)
    }
  }, [])
  // Without dependencies: runs after every render.
  useLayoutEffect(() => {
    const now = topOfField()
    if (now !== null && top.current !== null) window.scrollBy(0, now - top.current)
    top.current = topOfField()
  })
}

function topOfField(): number | null {
  const field = document.activeElement
  return field instanceof HTMLTextAreaElement ? field.getBoundingClientRect().top : null
}
