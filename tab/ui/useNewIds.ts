import { useEffect, useRef, useState } from 'react'

const freshFor = 6_000

/** Which of these ids came in during the last few seconds; what stood there at first is not new. */
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
