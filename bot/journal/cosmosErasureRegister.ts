import type { ErasureRecord, ErasureRegister } from '../ports/erasureRegister.ts'
import { type CosmosSettings, nothingIndexed, openContainer } from './cosmosAccount.ts'
import { meaningOf, withRetries } from './cosmosRetry.ts'

/** The Cosmos DB container of the register; the infrastructure template makes it on a real account. */
export const ERASURES = 'erasures'

interface RecordDoc extends ErasureRecord {
  id: string
}

/** Opens the erasure register in a container of its own. @throws StartError naming the setting to change */
export async function openCosmosErasures(settings: CosmosSettings): Promise<ErasureRegister> {
  const { client, container } = await openContainer(settings, {
    id: ERASURES,
    partitionKey: { paths: ['/tenantId'] },
    // Records are only read all at once, and rarely.
    indexingPolicy: nothingIndexed,
  })
  return {
    async add(record) {
      const doc: RecordDoc = { id: record.erasureId, ...record }
      try {
        // A record is created under its own id, so creating it again cannot store it twice.
        await withRetries('idempotent', () => container.items.create({ ...doc }))
      } catch (error) {
        if (meaningOf(error) !== 'exists') throw error
      }
    },
    async all() {
      const query = container.items.query<RecordDoc>('SELECT * FROM c')
      const { resources } = await withRetries('read', () => query.fetchAll())
      return resources.map(({ erasureId, tenantId, at, person }) => ({ erasureId, tenantId, at, person }))
    },
    close: async () => client.dispose(),
  }
}
