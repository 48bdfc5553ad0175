import { useEffect, useState } from 'react'

/** True once something has gone on for so long that people begin to wonder. */
export function useLasting(on: boolean, after = 800): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLasting(true), after)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [on, after])
  return lasting
}
