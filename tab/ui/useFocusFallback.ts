import { useEffect } from 'react'

/** Time for a menu or dialog to restore the focus itself, ms. */
const settles = 50

/**
 * Moves the focus to the element marked `data-focus-home`, or else to the screen, when the focused element disappears.
 * Otherwise keyboard and screen reader would start again at the top of Teams.
 */
export function useFocusFallback(): void {
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
  // Without the second check the tab would take the focus from Teams when it is outside the frame.
  if (document.activeElement !== document.body || !document.hasFocus()) return
  const main = document.querySelector('main')
  main?.setAttribute('tabindex', '-1')
  const home = document.querySelector<HTMLElement>('[data-focus-home]') ?? main
  home?.focus({ preventScroll: true })
}
