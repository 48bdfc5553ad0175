import { useCallback, useEffect, useState } from 'react'
import type { ChatView } from '../../bot/protocol/chat.ts'
import { call } from '../live/api.ts'
import { type ApiError, asApiError } from '../live/apiError.ts'

interface Chat {
  view: ChatView | null
  error: ApiError | null
  look(): void
}

const every = 8_000

/**
 * The gesprek that a chat is linked to, polled every few seconds because another person may link it.
 * @param still pauses polling while the person is busy on this screen
 */
export function useChat(chatId: string, still: boolean): Chat {
  const [view, setView] = useState<ChatView | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const look = useCallback(() => {
    call<ChatView>(`/api/chats/${encodeURIComponent(chatId)}`).then(
      (found) => {
        setView(found)
        setError(null)
      },
      (cause: unknown) => setError(asApiError(cause)),
    )
  }, [chatId])
  useEffect(look, [look])
  useEffect(() => {
    if (still) return
    const lookWhenSeen = () => document.visibilityState === 'visible' && look()
    const timer = setInterval(lookWhenSeen, every)
    document.addEventListener('visibilitychange', lookWhenSeen)
    window.addEventListener('online', lookWhenSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookWhenSeen)
      window.removeEventListener('online', lookWhenSeen)
    }
  }, [look, still])
  return { view, error, look }
}
