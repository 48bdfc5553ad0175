import { useCallback, useMemo } from 'react'
import { currentOutbox } from '../live/currentOutbox.ts'
import type { OutboxError } from '../live/outboxItem.ts'
import { useRefusedActs } from '../live/useOutbox.ts'
import { keepTyped, type NoteDraft, typedIn } from './noteDraft.ts'

export interface CardTrouble {
  error: OutboxError
  /** What was typed, when the text of a note was not taken. */
  typed: NoteDraft | null
  retry(): void
}

export type Troubles = ReadonlyMap<string, CardTrouble>

export interface CardTroubles {
  troubles: Troubles
  /** Drops refused acts because another act follows, but not what was typed. */
  dismiss(ids: readonly string[]): void
  /** Drops the refused act of a card; what was typed goes back into its field. */
  close(id: string): void
  /** Drops the refused act of a card, because its words were edited again and sent. */
  replace(id: string): void
}

/** Refused acts by card. The card looks as it did before the act. */
export function useTroubles(): CardTroubles {
  const refused = useRefusedActs()
  const troubles = useMemo(() => {
    const made = new Map<string, CardTrouble>()
    for (const [id, item] of refused) {
      const { error, requestId } = item
      if (error) made.set(id, { error, typed: typedIn(item), retry: () => currentOutbox().retry(requestId) })
    }
    return made
  }, [refused])
  const dismiss = useCallback(
    (ids: readonly string[]) => {
      for (const id of ids) {
        const item = refused.get(id)
        // What a refused new note says is shown, and can be sent again, where it was typed.
        if (item && item.action !== 'notitie.add' && typedIn(item) === null)
          currentOutbox().discard(item.requestId)
      }
    },
    [refused],
  )
  const replace = useCallback(
    (id: string) => {
      const item = refused.get(id)
      if (item && item.action !== 'notitie.add') currentOutbox().discard(item.requestId)
    },
    [refused],
  )
  const close = useCallback(
    (id: string) => {
      const typed = troubles.get(id)?.typed ?? null
      if (typed !== null) keepTyped(id, typed)
      replace(id)
    },
    [troubles, replace],
  )
  return { troubles, dismiss, close, replace }
}
