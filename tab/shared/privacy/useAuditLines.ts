import { useCallback, useEffect, useState } from 'react'
import type { AuditLine, AuditPage } from '../../../bot/protocol/privacy.ts'
import { call } from '../../live/api.ts'
import { type ApiError, asApiError } from '../../live/apiError.ts'

export interface AuditLines {
  lines: readonly AuditLine[] | null
  error: ApiError | null
  /** Loads the next page; null when there is none. */
  older: (() => void) | null
}

/** Lines of the audit, newest first; older pages on demand. `path` is a route that answers with an `AuditPage`. */
export function useAuditLines(path: string): AuditLines {
  const [lines, setLines] = useState<readonly AuditLine[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const read = useCallback(
    async (before: string | null, isGone: () => boolean) => {
      try {
        const page = await call<AuditPage>(
          before === null ? path : `${path}?before=${encodeURIComponent(before)}`,
        )
        if (isGone()) return
        setLines((former) => (before === null ? page.lines : [...(former ?? []), ...page.lines]))
        setNext(page.next)
        setError(null)
      } catch (cause) {
        if (!isGone()) setError(asApiError(cause))
      }
    },
    [path],
  )
  useEffect(() => {
    let gone = false
    setLines(null)
    void read(null, () => gone)
    return () => {
      gone = true
    }
  }, [read])
  const older = next === null ? null : () => void read(next, () => false)
  return { lines, error, older }
}
