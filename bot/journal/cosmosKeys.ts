import { randomBytes } from 'node:crypto'
import type { Container, CosmosClient } from '@azure/cosmos'
import { type AnonymousKeys, KEY_LENGTH } from '../ports/anonymousKeys.ts'
import { JournalFailed, JournalUnknown } from '../ports/journal.ts'
import { type CosmosSettings, nothingIndexed, openContainer } from './cosmosAccount.ts'
import { meaningOf, withRetries } from './cosmosRetry.ts'

export const KEYS_CONTAINER = 'keys'

const TRIES = 5

interface KeyDoc {
  id: string
  key: string
}

/**
 * Opens the keys in a container of their own. No backup of ours includes it.
 * @throws StartError
 */
export async function openCosmosKeys(settings: CosmosSettings): Promise<AnonymousKeys> {
  const { client, container } = await openContainer(settings, {
    id: KEYS_CONTAINER,
    partitionKey: { paths: ['/id'] },
    // Read by id only, apart from a rare list of all ids.
    indexingPolicy: nothingIndexed,
  })
  return new CosmosKeys(client, container)
}

/** @see openCosmosKeys */
export class CosmosKeys implements AnonymousKeys {
  readonly #client: CosmosClient
  readonly #container: Container

  constructor(client: CosmosClient, container: Container) {
    this.#client = client
    this.#container = container
  }

  /** The first instance creates the key. After an unknown outcome the next round reads what was stored. */
  async get(sitting: string): Promise<Uint8Array> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await this.peek(sitting)
      if (found !== null) return found
      const doc: KeyDoc = { id: sitting, key: randomBytes(KEY_LENGTH).toString('base64') }
      await unlessUnknown(() => this.#container.items.create(doc), 'exists')
    }
    throw new JournalFailed('the key could not be created')
  }

  async peek(sitting: string): Promise<Uint8Array | null> {
    const found = await withRetries('read', () => this.#container.item(sitting, sitting).read<KeyDoc>())
    return found.resource === undefined ? null : Buffer.from(found.resource.key, 'base64')
  }

  async destroy(sitting: string): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await unlessUnknown(() => this.#container.item(sitting, sitting).delete(), 'absent')
      if ((await this.peek(sitting)) === null) return
    }
    throw new JournalFailed('the key could not be destroyed')
  }

  async sittings(): Promise<string[]> {
    const query = this.#container.items.query<{ id: string }>('SELECT c.id FROM c')
    const { resources } = await withRetries('read', () => query.fetchAll())
    return resources.map(({ id }) => id)
  }

  async close(): Promise<void> {
    this.#client.dispose()
  }
}

/** Ignores an unknown outcome and the error `already`: the caller reads the result back. */
async function unlessUnknown(write: () => Promise<unknown>, already: 'exists' | 'absent'): Promise<void> {
  try {
    await withRetries('write', write)
  } catch (error) {
    if (!(error instanceof JournalUnknown) && meaningOf(error) !== already) throw error
  }
}
