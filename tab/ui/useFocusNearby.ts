import { useEffect } from 'react'

/** Long enough for a menu or a dialog to give the focus back by itself. */
const settles = 50

/**
 * When what had the focus goes away, the place that a screen calls its home takes it, or else the screen itself: keys and
 * screen readers go on from there and not from the top of Teams.
 */
export function useFocusNearby(): void {
  useEffect(() => {
    let last: Element | null = null
    let timer = 0
    const remember = (): void => {
      last = document.activeElement
    }
    const look = (): void => {
      if (last === null || last.isConnected) return
      last = null
      timer = window.setTimeout(takeOver, settles)
    }
    const observer = new MutationObserver(look)
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
}

function takeOver(): void {
  if (document.activeElement !== document.body) return
  const main = document.querySelector('main')
  main?.setAttribute('tabindex', '-1')
  const home = document.querySelector<HTMLElement>('[data-focus-home]') ?? main
  home?.focus({ preventScroll: true })
}
