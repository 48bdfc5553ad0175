import { useEffect, useState } from 'react'
import { rondeOfGesprek } from '../connection/rondeOfGesprek.ts'
import { gesprekInSubPage, goInstead } from '../routes.ts'
import { useHost } from './useHost.ts'

/**
 * Goes once where a link from Teams points, or else to the gesprek of the chat in which the tab was opened; true for as
 * long as that is being looked up.
 */
export function useFirstScreen(): boolean {
  const { subPageId, chatId } = useHost()
  const [finding, setFinding] = useState(
    window.location.hash === '' && (subPageId !== null || chatId !== null),
  )
  useEffect(() => {
    if (!finding) return
    const target = subPageId === null ? null : gesprekInSubPage(subPageId)
    const looked = target === null ? Promise.resolve(null) : rondeOfGesprek(target.gesprek)
    looked
      .catch(() => null)
      .then((ronde) => {
        if (ronde !== null && target !== null) goInstead({ ...target, ronde })
        else if (chatId !== null) goInstead({ screen: 'koppelen' })
      })
      .finally(() => setFinding(false))
  }, [finding, subPageId, chatId])
  return finding
}
