import { useEffect, useState } from 'react'
import type { PersonRef } from '../../../bot/protocol/view.ts'
import { call } from '../../connection/api.ts'
import { type ApiError, asApiError } from '../../connection/apiError.ts'

interface People {
  people: readonly PersonRef[] | null
  error: ApiError | null
}

/** Everybody who can be given a role, by name. */
export function usePeople(): People {
  const [state, setState] = useState<People>({ people: null, error: null })
  useEffect(() => {
    let gone = false
    call<{ people: PersonRef[] }>('/api/people').then(
      ({ people }) => {
        const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name))
        if (!gone) setState({ people: sorted, error: null })
      },
      (cause: unknown) => !gone && setState({ people: null, error: asApiError(cause) }),
    )
    return () => {
      gone = true
    }
  }, [])
  return state
}
