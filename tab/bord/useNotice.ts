import { useCallback, useEffect, useState } from 'react'
import { useOutboxItems } from '../live/useOutbox.ts'

export interface Notice {
  text: string
  undo?: () => void
  /** A second thing that can be done about it. */
  also?: { text: string; act: () => void }
  /** Request ids of the acts that it is about. */
  sent?: readonly string[]
}

export interface NoticeState {
  notice: Notice | null
  /** Whether the server has not confirmed yet what the notice says. */
  saving: boolean
  say(notice: Notice): void
  clear(): void
}

const stays = 10_000

/** The last thing that was done, until it is saved and for as long as it can be undone in one press. */
export function useNotice(): NoticeState {
  const [notice, setNotice] = useState<Notice | null>(null)
  const items = useOutboxItems()
  const own = items.filter(({ requestId }) => notice?.sent?.includes(requestId))
  const saving = own.some(({ state }) => state === 'waiting')
  // A refusal is shown on its card.
  const refused = own.some(({ state }) => state === 'refused')
  useEffect(() => {
    if (notice === null || saving) return
    const timer = setTimeout(() => setNotice(null), refused ? 0 : stays)
    return () => clearTimeout(timer)
  }, [notice, saving, refused])
  const clear = useCallback(() => setNotice(null), [])
  return { notice, saving, say: setNotice, clear }
}
