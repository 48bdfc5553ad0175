import { useCallback, useEffect, useState } from 'react'

export interface Notice {
  text: string
  undo?: () => void
  /** A second thing that can be done about it. */
  also?: { text: string; act: () => void }
}

export interface NoticeState {
  notice: Notice | null
  say(notice: Notice): void
  clear(): void
}

const stays = 10_000

/** The last thing that was done, for as long as it can be undone in one press. */
export function useNotice(): NoticeState {
  const [notice, setNotice] = useState<Notice | null>(null)
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), stays)
    return () => clearTimeout(timer)
  }, [notice])
  const clear = useCallback(() => setNotice(null), [])
  return { notice, say: setNotice, clear }
}
