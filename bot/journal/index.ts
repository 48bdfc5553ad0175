import { join } from 'node:path'
import type { Journal } from '../ports/journal.ts'
import type { CosmosListeners } from './cosmos.ts'
import type { CosmosSettings } from './cosmosAccount.ts'
import { prepareDataFolder } from './dataFolder.ts'
import { openSqliteJournal, SqliteJournal } from './sqlite.ts'

/** Where the journal is stored. */
export type Store = ({ kind: 'cosmos' } & CosmosSettings) | { kind: 'sqlite'; folder: string }

export const sqliteFileIn = (folder: string): string => join(folder, 'lob-portret.db')

/** The high-water mark of the database: how many entries it held at least. */
const markFileIn = (folder: string): string => join(folder, 'lob-portret.stand')

/**
 * Opens the journal of these settings; creates it when it is missing.
 * @throws StartError
 */
export async function openJournal(store: Store, listeners?: CosmosListeners): Promise<Journal> {
  if (store.kind === 'cosmos') {
    // Loaded at first use, so that a server on SQLite does not load the package (X8.j).
    const { openCosmosJournal } = await import('./cosmosAccount.ts')
    return openCosmosJournal(store, listeners)
  }
  await prepareDataFolder(store.folder)
  return openSqliteJournal(sqliteFileIn(store.folder), { mark: markFileIn(store.folder) })
}

/** Whether the journal is a file that needs daily copies; Cosmos DB makes its own. */
export const isSqliteJournal = (journal: Journal): journal is SqliteJournal =>
  journal instanceof SqliteJournal
