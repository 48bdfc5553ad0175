import { useEffect, useState } from 'react'
import { rondeOfGesprek } from '../connection/rondeOfGesprek.ts'
import { gesprekInSubPage, go } from '../routes.ts'
import { useHost } from './useHost.ts'

/** Goes where a link from Teams points, once; true for as long as that is being looked up. */
export function useSubPage(): boolean {
  const { subPageId } = useHost()
  const [finding, setFinding] = useState(subPageId !== null && window.location.hash === '')
  useEffect(() => {
    if (!finding) return
    const target = subPageId === null ? null : gesprekInSubPage(subPageId)
    if (target === null) return setFinding(false)
    rondeOfGesprek(target.gesprek)
      .then((ronde) => {
        if (ronde !== null) go({ ...target, ronde })
      })
      .catch(() => undefined)
      .finally(() => setFinding(false))
  }, [finding, subPageId])
  return finding
}
