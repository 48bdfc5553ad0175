import { join } from 'node:path'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { prepareDataFolder } from './dataFolder.ts'
import type { Store } from './index.ts'
import { openSqliteKeys } from './sqliteKeys.ts'

/** A file of its own, so that no copy of the journal includes keys (G15.d). */
export const keysFileIn = (folder: string): string => join(folder, 'sleutels.db')

/**
 * Opens the keys of anonymous gesprekken, beside the journal of these settings.
 * @throws StartError
 */
export async function openKeys(store: Store): Promise<AnonymousKeys> {
  if (store.kind === 'cosmos') {
    const { openCosmosKeys } = await import('./cosmosKeys.ts')
    return openCosmosKeys(store)
  }
  await prepareDataFolder(store.folder)
  return openSqliteKeys(keysFileIn(store.folder))
}
