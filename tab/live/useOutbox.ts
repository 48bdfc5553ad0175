import { useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import { currentOutbox } from './currentOutbox.ts'
import type { Sent } from './outbox.ts'
import { type OutboxItem, type QueuedAct, subjectsOf } from './outboxItem.ts'
import { RondeContext } from './useRonde.ts'

/** What this person did in any ronde that is not confirmed, or not shown, yet. */
export function useOutboxItems(): readonly OutboxItem[] {
  const outbox = currentOutbox()
  return useSyncExternalStore(outbox.subscribe, outbox.items)
}

/** `send({action, input})` in the ronde of this screen: shown at once, stored on the device, and sent until it arrives. */
export function useSend(): (act: QueuedAct) => Sent {
  const ronde = useContext(RondeContext)
  return useCallback(
    (act) => {
      if (ronde === null) throw new Error('This screen is not about a ronde.')
      return currentOutbox().add(ronde, act)
    },
    [ronde],
  )
}

const NONE: ReadonlyMap<string, OutboxItem> = new Map()

/** The last refused item per entity of this ronde, for a screen that shows the refusal on the entity itself. */
export function useRefusedActs(): ReadonlyMap<string, OutboxItem> {
  const ronde = useContext(RondeContext)
  const items = useOutboxItems()
  return useMemo(() => {
    const refused = items.filter((item) => item.ronde === ronde && item.state === 'refused')
    if (refused.length === 0) return NONE
    return new Map(refused.flatMap((item) => subjectsOf(item).map((id) => [id, item] as const)))
  }, [items, ronde])
}
