import assert from 'node:assert/strict'
import { type CosmosSettings, openCosmosJournal, openGuards } from '../../bot/journal/cosmosAccount.ts'
import { SCHEMA_VERSION } from '../../bot/journal/schemaVersion.ts'
import { JournalDamaged } from '../../bot/ports/journal.ts'
import { startCosmosServer } from './cosmosServer.ts'
import { loserIn } from './loseEntry.ts'

const stream = 'chat:19:meeting_a/b@thread.v2'

describe('What guards the journal in Cosmos DB', () => {
  let settings: CosmosSettings
  let server: Awaited<ReturnType<typeof startCosmosServer>>

  beforeEach(async () => {
    server = await startCosmosServer()
    settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
  })

  afterEach(() => server.stop())

  /** Appends entries to a stream and closes the journal. */
  async function fill(entries: number): Promise<void> {
    const journal = await openCosmosJournal(settings)
    for (let seq = 1; seq <= entries; seq += 1)
      await journal.append(seq - 1, { stream, seq, entryId: `e-${seq}`, acts: [] })
    await journal.close()
  }

  it('[X8.n] a stream that lost its end, or all of it, is damaged', async () => {
    await fill(3)
    const lose = loserIn(settings)
    await lose(stream, 3)
    for (const limit of [500, 2]) {
      const journal = await openCosmosJournal(settings)
      const readAll = async () => {
        const first = await journal.read(stream, 0, limit)
        if (first.length === limit) await journal.read(stream, limit, limit)
      }
      await assert.rejects(readAll(), JournalDamaged)
      await journal.close()
    }
    for (const seq of [1, 2]) await lose(stream, seq)
    const journal = await openCosmosJournal(settings)
    await assert.rejects(journal.read(stream, 0), JournalDamaged)
    assert.deepEqual(await journal.read('ronde:r-unknown', 0), [])
    await journal.close()
  })

  it('[X8.n] a stream whose mark is lower than its end is whole', async () => {
    await fill(3)
    const guards = await openGuards(settings)
    await guards.container.items.upsert({ id: 'end', of: stream, seq: 2 })
    guards.client.dispose()
    const journal = await openCosmosJournal(settings)
    assert.equal((await journal.read(stream, 0)).length, 3)
    await journal.close()
  })

  it('[G15.q] restamping an entry removes a snapshot that was made right after it, and no other', async () => {
    await fill(3)
    const journal = await openCosmosJournal(settings)
    const { snapshot } = journal
    const doc = { seq: 2, version: 'v', state: new Uint8Array([1]) }
    await snapshot.put(stream, doc, await snapshot.generation(stream))
    await journal.restamp(stream, [1, 3])
    assert.equal((await snapshot.get(stream))?.seq, 2)
    await journal.restamp(stream, [1, 2])
    assert.equal(await snapshot.get(stream), null)
    await journal.close()
  })

  it('[X8.p] a store that a newer release has used is refused', async () => {
    await fill(1)
    const guards = await openGuards(settings)
    await guards.container.items.upsert({ id: 'schema', of: 'schema', version: SCHEMA_VERSION + 1 })
    guards.client.dispose()
    await assert.rejects(openCosmosJournal(settings), /nieuwere versie van de app.*Start de nieuwste versie/)
  })
})
