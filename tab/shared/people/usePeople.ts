import { useCallback, useEffect, useState } from 'react'
import type { FoundPerson, MissingStep, PeopleView } from '../../../bot/protocol/people.ts'
import { call } from '../../live/api.ts'
import { type ApiError, asApiError } from '../../live/apiError.ts'

export interface People {
  /** People who are known without searching, sorted by name; null while loading. */
  known: readonly FoundPerson[] | null
  /** Ways of finding people that do not work now. */
  missing: readonly MissingStep[]
  error: ApiError | null
  /** Whether the whole school can be searched. */
  searches: boolean
  search(words: string, signal: AbortSignal): Promise<readonly FoundPerson[]>
}

/** Codes that mean searching does not work at all, so typing on is of no use. */
const NO_SEARCH = ['people-off', 'people-consent']

const fetchPeople = (query: Record<string, string>, signal: AbortSignal) =>
  call<PeopleView>(`/api/people?${new URLSearchParams(query)}`, { signal })

/**
 * The people who can be given a role: known people, and people found by searching the school.
 * @param ronde the ronde whose chats are read for known people; null for all rondes that this person leads
 */
export function usePeople(ronde: string | null): People {
  const [known, setKnown] = useState<readonly FoundPerson[] | null>(null)
  const [missing, setMissing] = useState<readonly MissingStep[]>([])
  const [error, setError] = useState<ApiError | null>(null)

  useEffect(() => {
    const leaving = new AbortController()
    fetchPeople(ronde === null ? {} : { ronde }, leaving.signal).then(
      (view) => {
        setKnown(view.people.toSorted((a, b) => a.name.localeCompare(b.name)))
        setMissing(view.missing)
      },
      (cause: unknown) => {
        if (leaving.signal.aborted) return
        setKnown([])
        setError(asApiError(cause))
      },
    )
    return () => leaving.abort()
  }, [ronde])

  const search = useCallback(async (words: string, signal: AbortSignal) => {
    const view = await fetchPeople({ q: words }, signal).catch((cause: unknown): PeopleView => {
      if (signal.aborted) throw cause
      const { code, message } = asApiError(cause)
      return { people: [], source: [], missing: [{ step: 'school', code, message }] }
    })
    setMissing((former) => [
      ...view.missing.filter(({ step }) => step === 'school'),
      ...former.filter(({ step }) => step !== 'school'),
    ])
    return view.people
  }, [])

  const searches = !missing.some(({ code }) => NO_SEARCH.includes(code))
  return { known, missing, error, searches, search }
}
