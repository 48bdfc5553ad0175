import type { CosmosJournal } from '../../bot/journal/cosmos.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { journalContract } from './contract.ts'
import { startCosmosServer } from './cosmosServer.ts'

journalContract('Cosmos DB', async () => {
  const server = await startCosmosServer()
  const settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
  const opened: CosmosJournal[] = []
  for (let n = 0; n < 2; n += 1) opened.push(await openCosmosJournal(settings))
  return {
    open: () => {
      const journal = opened.shift()
      if (journal === undefined) throw new Error('a third journal was not foreseen')
      return journal
    },
    tearDown: () => server.stop(),
  }
})
