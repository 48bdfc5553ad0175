import { useCallback, useEffect, useState } from 'react'
import type { RondesView } from '../../bot/protocol/view.ts'
import { call } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'

interface Rondes {
  view: RondesView | null
  error: ApiError | null
  reload(): void
}

const every = 60_000

/** The rondes of this person, fetched again every minute and when the page becomes visible. */
export function useRondes(): Rondes {
  const [view, setView] = useState<RondesView | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const reload = useCallback(() => {
    call<RondesView>('/api/rondes').then(
      (found) => {
        setView(found)
        setError(null)
      },
      (cause: unknown) => setError(asApiError(cause)),
    )
  }, [])
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && reload()
    reload()
    const timer = setInterval(look, every)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', look)
    }
  }, [reload])
  return { view, error, reload }
}
