import { useEffect, useState } from 'react'
import type { Connection } from './openRondes.ts'
import { serverNow } from './serverClock.ts'

/** A connection that is back within this time is not reported as lost, ms. */
const GRACE_PERIOD = 4_000

/** When the connection was lost, epoch ms; null while changes come in or it was lost only just now. */
export function useLostSince({ live, reads, since }: Connection): number | null {
  const connected = live || reads
  const [lost, setLost] = useState(false)
  useEffect(() => {
    setLost(false)
    if (connected) return
    const timer = setTimeout(() => setLost(true), Math.max(0, since + GRACE_PERIOD - serverNow()))
    return () => clearTimeout(timer)
  }, [connected, since])
  return lost && !connected ? since : null
}
