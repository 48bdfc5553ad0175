import assert from 'node:assert/strict'
import type { Container, CosmosClient } from '@azure/cosmos'
import { CosmosJournal } from '../../bot/journal/cosmos.ts'
import { openContainer, openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { CosmosKeys, openCosmosKeys } from '../../bot/journal/cosmosKeys.ts'
import type { Entry } from '../../bot/ports/journal.ts'
import { startCosmosServer } from './cosmosServer.ts'

const stream = 'ronde:r-1'
const entry: Entry = { stream, seq: 1, entryId: 'e-1', acts: [] }
const act = { requestId: 'q', action: 'vraag.tick', by: 'oid', at: 0, events: [] }

describe('Removing words and keys from Cosmos DB', () => {
  let server: Awaited<ReturnType<typeof startCosmosServer>>
  let settings: { endpoint: string; database: string; key: string }

  beforeEach(async () => {
    server = await startCosmosServer()
    settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
  })
  afterEach(() => server.stop())

  /** A container that runs `before` ahead of one call on an item. */
  function withHook(
    container: Container,
    method: 'replace' | 'delete',
    before: () => Promise<void>,
  ): Container {
    const item = (id: string, partition: string) => {
      const real = container.item(id, partition)
      const call = async (...args: [never, never]) => {
        await before()
        return Reflect.apply(real[method], real, args)
      }
      return new Proxy(real, {
        get: (target, name) => {
          if (name === method) return call
          const value = Reflect.get(target, name)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    }
    return { items: container.items, item } as unknown as Container
  }

  it('[X3.d] a snapshot that another instance puts during a redaction does not stay', async () => {
    const other = await openCosmosJournal(settings)
    await other.append(0, { ...entry, acts: [act] })
    await other.snapshot.put(stream, { seq: 1, version: 'a', state: Buffer.from('woorden') }, 0)
    const { client, container } = await openContainer(settings, {
      id: 'journal',
      partitionKey: { paths: ['/stream'] },
    })
    let puts = 0
    const hooked = withHook(container, 'replace', async () => {
      // Only when the entry is replaced: after the first removal of the snapshot and before the second.
      if (puts > 0 || (await other.snapshot.get(stream)) !== null) return
      puts += 1
      const generation = await other.snapshot.generation(stream)
      const state = Buffer.from('woorden')
      await other.snapshot.put(stream, { seq: 1, version: 'a', state }, generation)
      assert.notEqual(await other.snapshot.get(stream), null)
    })
    const journal = new CosmosJournal(client as CosmosClient, hooked)
    await journal.redact(stream, [entry])
    assert.equal(puts, 1)
    assert.equal(await other.snapshot.get(stream), null)
    assert.deepEqual(await other.read(stream, 0), [entry])
    await journal.close()
    await other.close()
  })

  it('[G15.d] a key whose deletion was cut off is deleted again until it is gone', async () => {
    const opened = await openCosmosKeys(settings)
    await opened.get('r-1:g-1:1')
    const { client, container } = await openContainer(settings, {
      id: 'keys',
      partitionKey: { paths: ['/id'] },
    })
    let deletes = 0
    const hooked = withHook(container, 'delete', async () => {
      deletes += 1
      if (deletes === 1) throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' })
    })
    const keys = new CosmosKeys(client, hooked)
    await keys.destroy('r-1:g-1:1')
    assert.equal(deletes, 2)
    assert.equal(await opened.peek('r-1:g-1:1'), null)
    await keys.close()
    await opened.close()
  })

  it('[G15.d] a key that cannot be deleted is reported, never taken for gone', async () => {
    const { client, container } = await openContainer(settings, {
      id: 'keys',
      partitionKey: { paths: ['/id'] },
    })
    const hooked = withHook(container, 'delete', async () => {
      throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' })
    })
    const keys = new CosmosKeys(client, hooked)
    const key = await keys.get('r-1:g-1:1')
    await assert.rejects(keys.destroy('r-1:g-1:1'))
    assert.deepEqual(await keys.peek('r-1:g-1:1'), key)
    await keys.close()
  })
})
