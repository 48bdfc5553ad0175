import { useEffect, useState } from 'react'

/** A connection that is back within this time is not reported as lost, ms. */
const patience = 4_000

/** When the connection was lost, epoch ms; null while it is live or was lost only just now. */
export function useLostSince({ live, since }: { live: boolean; since: number }): number | null {
  const [lost, setLost] = useState(false)
  useEffect(() => {
    setLost(false)
    if (live) return
    const timer = setTimeout(() => setLost(true), Math.max(0, since + patience - Date.now()))
    return () => clearTimeout(timer)
  }, [live, since])
  return lost && !live ? since : null
}
