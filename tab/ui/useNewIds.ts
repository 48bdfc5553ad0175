import { useEffect, useRef, useState } from 'react'

const freshFor = 6_000

/** The ids that were added during the last few seconds. Those of the first render are not new. */
export function useNewIds(ids: readonly string[]): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const former = known.current
    known.current = new Set(ids)
    const added = former === null ? [] : ids.filter((id) => !former.has(id))
    if (added.length === 0) return
    setFresh((now) => new Set([...now, ...added]))
    setTimeout(() => setFresh((now) => new Set([...now].filter((id) => !added.includes(id)))), freshFor)
  }, [ids])
  return fresh
}
