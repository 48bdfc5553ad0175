import { useEffect, useState } from 'react'

/** A connection that is back this soon was never missed by anybody. */
const patience = 4_000

/** Since when the connection is gone, once it is gone long enough to say so; else null. */
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
