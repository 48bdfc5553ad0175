import { useEffect, useState } from 'react'
import type { ContentView } from '../../bot/protocol/content.ts'
import { call } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'

interface Content {
  content: ContentView | null
  error: ApiError | null
  retry(): void
}

// The content changes only with a release, so one request serves every screen of the page.
let asked: Promise<ContentView> | null = null

function ask(): Promise<ContentView> {
  asked ??= call<ContentView>('/api/content').catch((cause: unknown) => {
    asked = null
    throw cause
  })
  return asked
}

/** The leidraad, labels and choices of the server. */
export function useContent(): Content {
  const [content, setContent] = useState<ContentView | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let gone = false
    ask().then(
      (found) => !gone && setContent(found),
      (cause: unknown) => !gone && setError(asApiError(cause)),
    )
    return () => {
      gone = true
    }
  }, [round])
  return {
    content,
    error,
    retry() {
      setError(null)
      setRound((before) => before + 1)
    },
  }
}
