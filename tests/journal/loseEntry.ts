import { idOf } from '../../bot/journal/cosmos.ts'
import { type CosmosSettings, openContainer } from '../../bot/journal/cosmosAccount.ts'

/** Deletes one entry of a journal in Cosmos DB, as a fault of the service would. */
export const loserIn = (settings: CosmosSettings) => async (stream: string, seq: number) => {
  const { client, container } = await openContainer(settings, { id: 'journal', partitionKey: '/stream' })
  await container.item(idOf(seq), stream).delete()
  client.dispose()
}
