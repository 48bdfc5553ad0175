import { useCallback, useState } from 'react'
import { type ApiError, asApiError } from './apiError.ts'

interface Attempt {
  busy: boolean
  /** Why the last attempt failed; null once the next one starts. */
  error: ApiError | null
  /** Resolves to true when the work succeeded. */
  attempt(work: () => Promise<unknown>): Promise<boolean>
  clearError(): void
}

/** Runs work that may fail, and keeps its error for the screen to show. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
      return true
    } catch (cause) {
      setError(asApiError(cause))
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const clearError = useCallback(() => setError(null), [])
  return { busy, error, attempt, clearError }
}
