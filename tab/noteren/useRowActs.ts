import { useLayoutEffect, useMemo, useRef } from 'react'
import type { NoteRowActs } from './NoteRow.tsx'

/** Stable callbacks, so that a keystroke does not re-render every note. */
export function useRowActs(now: NoteRowActs): NoteRowActs {
  const latest = useRef(now)
  useLayoutEffect(() => {
    latest.current = now
  })
  return useMemo(
    () => ({
      edit: (notitie) => latest.current.edit(notitie),
      remove: (notitie) => latest.current.remove(notitie),
      retry: (key) => latest.current.retry(key),
      discard: (key) => latest.current.discard(key),
    }),
    [],
  )
}
