import { useSyncExternalStore } from 'react'
import { currentOutbox } from './currentOutbox.ts'
import { anonymousDrafts, drafts } from './drafts.ts'

/**
 * What loading the page again would lose, where the device stores nothing: acts that wait to be sent, or half-typed words
 * on another screen. Null where everything is stored.
 */
export function useReloadLoss(): 'waiting' | 'typed' | null {
  const outbox = currentOutbox()
  return useSyncExternalStore(outbox.subscribe, () => {
    if (!outbox.durable() && outbox.items().some(({ state }) => state !== 'confirmed')) return 'waiting'
    return drafts.unstored() || anonymousDrafts.unstored() ? 'typed' : null
  })
}
