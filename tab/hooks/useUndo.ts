import { useCallback, useEffect, useState } from 'react'

const offeredFor = 10_000

interface Undo {
  says: string
  run: () => Promise<unknown>
}

/** One way back at a time, offered for ten seconds. */
export function useUndo() {
  const [undo, setUndo] = useState<Undo | null>(null)
  useEffect(() => {
    if (undo === null) return
    const timer = setTimeout(() => setUndo(null), offeredFor)
    return () => clearTimeout(timer)
  }, [undo])
  const offer = useCallback((says: string, run: () => Promise<unknown>) => setUndo({ says, run }), [])
  const forget = useCallback(() => setUndo(null), [])
  return { undo, offer, forget }
}
