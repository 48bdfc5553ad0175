import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { journalContract } from './contract.ts'
import { startCosmosServer } from './cosmosServer.ts'
import { loserIn } from './loseEntry.ts'

journalContract('Cosmos DB', async () => {
  const server = await startCosmosServer()
  const settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
  return {
    open: () => openCosmosJournal(settings),
    lose: loserIn(settings),
    tearDown: () => server.stop(),
  }
})
