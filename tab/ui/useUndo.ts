import { useCallback, useEffect, useState } from 'react'

const offeredFor = 10_000

interface Undo {
  says: string
  /** Null where there is no way back: then it only says what was done. */
  run: (() => Promise<unknown>) | null
}

/** One way back at a time, offered for ten seconds. */
export function useUndo() {
  const [undo, setUndo] = useState<Undo | null>(null)
  useEffect(() => {
    if (undo === null) return
    const timer = setTimeout(() => setUndo(null), offeredFor)
    return () => clearTimeout(timer)
  }, [undo])
  const offer = useCallback((says: string, run: Undo['run']) => setUndo({ says, run }), [])
  const forget = useCallback(() => setUndo(null), [])
  return { undo, offer, forget }
}
