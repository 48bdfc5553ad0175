import { useCallback, useEffect, useState } from 'react'

const offeredFor = 10_000

interface Undo {
  says: string
  /** Null when it cannot be undone; then the line only says what was done. */
  run: (() => Promise<unknown>) | null
}

/** Offers to undo the last act, for ten seconds. */
export function useUndo() {
  const [undo, setUndo] = useState<Undo | null>(null)
  useEffect(() => {
    if (undo === null) return
    const timer = setTimeout(() => setUndo(null), offeredFor)
    return () => clearTimeout(timer)
  }, [undo])
  const offer = useCallback((says: string, run: Undo['run']) => setUndo({ says, run }), [])
  const clear = useCallback(() => setUndo(null), [])
  return { undo, offer, clear }
}
