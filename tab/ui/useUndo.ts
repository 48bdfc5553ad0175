import { useCallback, useEffect, useMemo, useState } from 'react'

const offeredFor = 10_000

interface Undo {
  says: string
  /** Null when it cannot be undone; then the line only says what was done. */
  run: (() => Promise<unknown>) | null
}

/** Holds what can be undone, for ten seconds. */
export function useOffered<T>() {
  const [offered, setOffered] = useState<T | null>(null)
  useEffect(() => {
    if (offered === null) return
    const timer = setTimeout(() => setOffered(null), offeredFor)
    return () => clearTimeout(timer)
  }, [offered])
  return [offered, setOffered] as const
}

/** Offers to undo the last act, for ten seconds. The same object until that changes. */
export function useUndo() {
  const [undo, setUndo] = useOffered<Undo>()
  const offer = useCallback((says: string, run: Undo['run']) => setUndo({ says, run }), [setUndo])
  const clear = useCallback(() => setUndo(null), [setUndo])
  return useMemo(() => ({ undo, offer, clear }), [undo, offer, clear])
}
