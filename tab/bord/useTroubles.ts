import { useCallback, useMemo } from 'react'
import { currentOutbox } from '../live/currentOutbox.ts'
import type { OutboxError } from '../live/outboxItem.ts'
import { useRefusedActs } from '../live/useOutbox.ts'

export interface CardTrouble {
  error: OutboxError
  retry(): void
}

export type Troubles = ReadonlyMap<string, CardTrouble>

/** Refused acts by card. The card looks as it did before the act; `dismiss` drops the act. */
export function useTroubles(): { troubles: Troubles; dismiss(ids: readonly string[]): void } {
  const refused = useRefusedActs()
  const troubles = useMemo(() => {
    const made = new Map<string, CardTrouble>()
    for (const [id, { error, requestId }] of refused)
      if (error) made.set(id, { error, retry: () => currentOutbox().retry(requestId) })
    return made
  }, [refused])
  const dismiss = useCallback(
    (ids: readonly string[]) => {
      for (const id of ids) {
        const item = refused.get(id)
        // What a refused new note says is shown, and can be sent again, where it was typed.
        if (item && item.action !== 'notitie.add') currentOutbox().discard(item.requestId)
      }
    },
    [refused],
  )
  return { troubles, dismiss }
}
