import { useCallback, useState } from 'react'
import { type ApiError, asApiError } from './apiError.ts'

interface Attempt {
  busy: boolean
  /** Why the last attempt failed; gone when the next one begins. */
  error: ApiError | null
  /** True when it worked. */
  attempt(work: () => Promise<unknown>): Promise<boolean>
  forget(): void
}

/** Something that may fail, with the error kept to show in place. */
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
  const forget = useCallback(() => setError(null), [])
  return { busy, error, attempt, forget }
}
