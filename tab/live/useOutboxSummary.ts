import { useEffect, useSyncExternalStore } from 'react'
import { currentOutbox } from './currentOutbox.ts'
import type { OutboxItem } from './outboxItem.ts'
import { useOutboxItems } from './useOutbox.ts'

export interface OutboxSummary {
  /** Acts that failed to send and are retried automatically. */
  waiting: number
  /** Acts that the server refused. */
  refused: number
  /** False when something waits and lives only as long as the page. */
  durable: boolean
  /** Acts that were deleted because they waited too long. */
  expired: number
  dismissExpired(): void
}

/**
 * What waits in the outbox, in numbers. Leaving the page is asked about while something waits that would be lost.
 * @param isShown whether the screen itself shows this item
 */
export function useOutboxSummary(isShown: (item: OutboxItem) => boolean): OutboxSummary {
  const outbox = currentOutbox()
  const items = useOutboxItems()
  const expired = useSyncExternalStore(outbox.subscribe, outbox.expired)
  const unsent = items.filter(({ state, error }) => state === 'waiting' && error !== null)
  const durable = outbox.durable() || unsent.length === 0
  useEffect(() => {
    if (durable) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [durable])
  return {
    waiting: unsent.filter((item) => !isShown(item)).length,
    refused: items.filter((item) => item.state === 'refused' && !isShown(item)).length,
    durable,
    expired,
    dismissExpired: outbox.dismissExpired,
  }
}
