import type { Presence } from './cosmosPresence.ts'
import type { Store } from './index.ts'

const alone: Presence = { servers: () => 1, leave: async () => undefined }

/**
 * Keeps servers and a restore apart (G5.w), and counts the servers (X8.s). Cosmos DB cannot restore a stream in one transaction, so no server may write
 * meanwhile. SQLite can, and has one server, so nothing is needed there.
 * @throws StartError when the other one is using the store
 */
export async function joinStore(store: Store, role: 'server' | 'restore'): Promise<Presence> {
  if (store.kind === 'sqlite') return alone
  const { joinCosmos } = await import('./cosmosPresence.ts')
  return joinCosmos(store, role)
}
