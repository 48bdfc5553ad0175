import { useEffect, useState } from 'react'

/** True once `on` has been true for `after` ms. */
export function useDelayed(on: boolean, after = 800): boolean {
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
