import { useCallback, useContext, useEffect, useRef } from 'react'
import { runAction } from '../live/api.ts'
import { RondeContext } from '../live/useRonde.ts'

/** A lease lasts 90 s, and is renewed at most once a minute while keys are pressed (R1.j). */
const RENEW_AFTER = 60_000

/** Shows others that this person writes in a paragraph. When that fails, nothing is lost: it keeps no one out. */
export function useLease(gesprekId: string, paragraphId: string): () => void {
  const ronde = useContext(RondeContext)
  const asked = useRef<number | null>(null)
  const call = useCallback(
    (name: 'paragraph.lease' | 'paragraph.unlease') =>
      void runAction(name, {
        ronde,
        requestId: crypto.randomUUID(),
        input: { gesprekId, paragraphId },
      }).catch(() => undefined),
    [ronde, gesprekId, paragraphId],
  )
  useEffect(() => {
    asked.current = null
    return () => {
      if (asked.current !== null) call('paragraph.unlease')
    }
  }, [call])
  return useCallback(() => {
    const now = Date.now()
    if (asked.current !== null && now - asked.current < RENEW_AFTER) return
    asked.current = now
    call('paragraph.lease')
  }, [call])
}
