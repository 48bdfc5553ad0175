import { useEffect, useState } from 'react'
import { useHost } from '../host/useHost.ts'
import { goInstead, routeOf } from '../routes.ts'

/**
 * Navigates once to the screen of the deep link, or else to the gesprek of the chat in which the tab was opened. Returns
 * true until that is done.
 */
export function useFirstScreen(): boolean {
  const { subPageId, chatId } = useHost()
  const [finding, setFinding] = useState(
    window.location.hash === '' && (subPageId !== null || chatId !== null),
  )
  useEffect(() => {
    if (!finding) return
    const linked = subPageId === null ? null : routeOf(subPageId)
    // An unreadable link parses as `rondes`; then the chat is the better hint.
    if (linked !== null && (linked.screen !== 'rondes' || chatId === null)) goInstead(linked)
    else goInstead({ screen: 'koppelen' })
    setFinding(false)
  }, [finding, subPageId, chatId])
  return finding
}
