import { useSyncExternalStore } from 'react'
import { currentOutbox } from './currentOutbox.ts'
import { anonymousDrafts, drafts } from './drafts.ts'
import { reloadLoss } from './reloadLoss.ts'

/** See `reloadLoss`. */
export function useReloadLoss(): ReturnType<typeof reloadLoss> {
  const outbox = currentOutbox()
  return useSyncExternalStore(outbox.subscribe, () => reloadLoss(outbox, [drafts, anonymousDrafts]))
}
