import type { Presence } from './cosmosPresence.ts'
import type { Store } from './index.ts'

const alone: Presence = { servers: () => 1, leave: async () => undefined }

/**
 * Prevents that a server and a restore use the store at the same time (G5.w), and counts the servers (X8.s). Only Cosmos DB
 * needs it: it cannot restore a stream in one transaction. SQLite can, and has one server.
 * @throws StartError when the other one is using the store
 */
export async function joinStore(store: Store, role: 'server' | 'restore'): Promise<Presence> {
  if (store.kind === 'sqlite') return alone
  const { joinCosmos } = await import('./cosmosPresence.ts')
  return joinCosmos(store, role)
}
