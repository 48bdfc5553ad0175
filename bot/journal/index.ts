import { join } from 'node:path'
import type { Journal } from '../ports/journal.ts'
import type { CosmosListeners } from './cosmos.ts'
import type { CosmosSettings } from './cosmosAccount.ts'
import { prepareDataFolder } from './dataFolder.ts'
import { openSqliteJournal, SqliteJournal } from './sqlite.ts'

/** Where the journal is kept. */
export type Store = ({ kind: 'cosmos' } & CosmosSettings) | { kind: 'sqlite'; folder: string }

export const sqliteFileIn = (folder: string): string => join(folder, 'lob-portret.db')

/**
 * Opens the journal that the settings name; makes it where it is not there yet.
 * @throws StartError
 */
export async function openJournal(store: Store, listeners?: CosmosListeners): Promise<Journal> {
  if (store.kind === 'cosmos') {
    // Only here, so that a machine of one's own does not load what it has no use for.
    const { openCosmosJournal } = await import('./cosmosAccount.ts')
    return openCosmosJournal(store, listeners)
  }
  await prepareDataFolder(store.folder)
  return openSqliteJournal(sqliteFileIn(store.folder))
}

/** Whether this store is a file of our own to keep copies of; Cosmos DB keeps its own. */
export const isSqliteJournal = (journal: Journal): journal is SqliteJournal =>
  journal instanceof SqliteJournal
