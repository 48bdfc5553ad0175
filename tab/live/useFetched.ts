import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'

export interface Fetched<T> {
  value: T | null
  error: ApiError | null
  reload(): Promise<void>
}

/** The answer of a GET route, fetched on mount and by `reload`. The former value stays while the new one is fetched. */
export function useFetched<T>(path: string): Fetched<T> {
  const [value, setValue] = useState<T | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const shown = useRef(path)
  shown.current = path
  const reload = useCallback(async () => {
    try {
      const found = await call<T>(path)
      if (shown.current !== path) return
      setValue(found)
      setError(null)
    } catch (cause) {
      if (shown.current === path) setError(asApiError(cause))
    }
  }, [path])
  useEffect(() => {
    setValue(null)
    setError(null)
    void reload()
  }, [reload])
  return { value, error, reload }
}
