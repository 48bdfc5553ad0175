import { useEffect, useLayoutEffect, useRef } from 'react'

/** What arrives above the field in which somebody is typing does not move it: the page scrolls along instead. */
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
  // After every change that is on the screen, whatever it was.
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
