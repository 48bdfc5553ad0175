import { type ReactNode, useEffect } from 'react'
import { usePartTrouble } from '../../live/lazyPart.ts'
import { useReloadLoss } from '../../live/useReloadLoss.ts'
import { wakeUp } from '../../live/wake.ts'
import { NotLoaded } from '../../ui/NotLoaded.tsx'
import { Waiting } from '../waiting/Waiting.tsx'
import { ReloadButton } from './ReloadButton.tsx'

interface Props {
  /** True where a whole screen loads, so that nothing of the former one is on the page. */
  whole?: boolean
  children: ReactNode
}

/** Shown while code loads: a skeleton, or why loading fails and what the person can do. */
export function LoadingPart({ whole = false, children }: Props) {
  const trouble = usePartTrouble()
  const loss = useReloadLoss()
  // Only a new page ends it, and loses nothing. Once: a page that was loaded again leaves the next time to the person.
  const reloads = whole && (trouble === 'stuck' || trouble === 'newVersion') && loss === null && isFirstLoad()
  useEffect(() => {
    if (reloads) window.location.reload()
  }, [reloads])
  if (trouble === null || reloads) return children
  return (
    <>
      <NotLoaded trouble={trouble} onRetry={wakeUp} reload={<ReloadButton />} />
      <Waiting />
    </>
  )
}

function isFirstLoad(): boolean {
  const [page] = performance.getEntriesByType('navigation')
  return page instanceof PerformanceNavigationTiming && page.type !== 'reload'
}
