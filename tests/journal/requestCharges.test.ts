import assert from 'node:assert/strict'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { startChargeTotals } from '../../bot/journal/requestCharges.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { startCosmosServer } from './cosmosServer.ts'

describe('Request units of Cosmos DB', () => {
  it('[X8.a] request units are logged by kind of operation, and an act costs one create', async () => {
    const server = await startCosmosServer()
    const told: Record<string, number>[] = []
    const charges = startChargeTotals((_event, fields) => told.push(fields))
    const settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
    const journal = await openCosmosJournal(settings, { charge: charges.count })
    const { runner } = testRunner(journal)
    const ronde = await buildRonde(runner, { started: true })
    charges.log()
    told.length = 0
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'een' })
    charges.stop()
    // The local server charges 1 for everything.
    assert.deepEqual(told, [{ append: 1, appendUnits: 1 }])
    await journal.close()
    await server.stop()
  })
})
