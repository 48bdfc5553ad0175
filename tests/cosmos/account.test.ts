/**
 * `npm run test:cosmos`: the tests that run on the account or emulator of COSMOS_ENDPOINT. They use streams of their own
 * under a tenant that no school has, and the servers they start read nothing else there.
 */
import { readStore } from '../../bot/config/config.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { mainJob } from '../instances/mainJob.ts'
import { journalContract } from '../journal/contract.ts'
import { loserIn } from '../journal/loseEntry.ts'

const store = readStore()
if (store.kind !== 'cosmos') {
  console.error(
    'Geef met COSMOS_ENDPOINT het account of de emulator om te beproeven, bijvoorbeeld COSMOS_ENDPOINT=http://127.0.0.1:8081 COSMOS_KEY=lokaal npm run test:cosmos.',
  )
  process.exit(1)
}
const open = () => openCosmosJournal(store)

journalContract(store.endpoint, async () => ({ open, lose: loserIn(store), tearDown: async () => undefined }))
mainJob(store.endpoint, open)
