import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal, type Store } from '../../bot/journal/index.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { startCosmosProcess } from '../journal/cosmosProcess.ts'

/** One store that several instances share. */
export interface SharedStore {
  /** Where server processes keep files that are not in the journal. */
  folder: string
  /** Settings that make a server process use this store. */
  env: NodeJS.ProcessEnv
  open(): Promise<Journal>
  close(): Promise<void>
}

/** The local protocol server accepts any key. */
export const LOCAL_KEY = 'bG9rYWFs'

/** Both kinds of store, each started with its own file or its own protocol server. */
export const stores: { name: string; start(): Promise<SharedStore> }[] = [
  {
    name: 'one SQLite file',
    async start() {
      const folder = await mkdtemp(join(tmpdir(), 'shared-'))
      return sharedStore(folder, { kind: 'sqlite', folder }, {}, async () => undefined)
    },
  },
  {
    name: 'one Cosmos DB',
    async start() {
      const folder = await mkdtemp(join(tmpdir(), 'shared-'))
      const { endpoint, stop } = await startCosmosProcess()
      const store: Store = { kind: 'cosmos', endpoint, database: 'lob', key: LOCAL_KEY }
      const env = { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: 'lob', COSMOS_KEY: LOCAL_KEY }
      return sharedStore(folder, store, env, stop)
    },
  },
]

function sharedStore(
  folder: string,
  store: Store,
  env: NodeJS.ProcessEnv,
  stop: () => Promise<void>,
): SharedStore {
  return {
    folder,
    env,
    open: () => openJournal(store),
    async close() {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}
