import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { erasureFileIn, openErasures } from '../../bot/journal/erasureRegister.ts'
import type { Store } from '../../bot/journal/index.ts'
import type { ErasureRecord } from '../../bot/ports/erasureRegister.ts'
import { TENANT } from '../builders/people.ts'
import { CosmosProxy } from '../doubles/cosmosProxy.ts'
import { LOCAL_KEY } from '../instances/stores.ts'
import { startCosmosServer } from './cosmosServer.ts'

const record = (erasureId: string, at = 1): ErasureRecord => ({
  erasureId,
  tenantId: TENANT,
  at,
  person: 'f'.repeat(64),
})

const stores: { name: string; open(): Promise<{ store: Store; close(): Promise<void> }> }[] = [
  {
    name: 'a file of its own',
    async open() {
      const folder = await mkdtemp(join(tmpdir(), 'register-'))
      return { store: { kind: 'sqlite', folder }, close: () => rm(folder, { recursive: true }) }
    },
  },
  {
    name: 'a container of its own',
    async open() {
      const { endpoint, stop } = await startCosmosServer()
      return { store: { kind: 'cosmos', endpoint, database: 'lob', key: LOCAL_KEY }, close: stop }
    },
  },
]

for (const { name, open } of stores) {
  describe(`The erasure register in ${name}`, () => {
    let place: Awaited<ReturnType<typeof open>>
    beforeEach(async () => {
      place = await open()
    })
    afterEach(() => place.close())

    it('[X3.i] a record is stored once and is there after a restart, also for another instance', async () => {
      const one = await openErasures(place.store)
      const other = await openErasures(place.store)
      assert.deepEqual(await one.all(), [])
      await one.add(record('w-1'))
      await other.add(record('w-1', 2))
      await other.add(record('w-2'))
      const inOrder = (records: ErasureRecord[]) =>
        records.toSorted((a, b) => a.erasureId.localeCompare(b.erasureId))
      assert.deepEqual(inOrder(await one.all()), [record('w-1'), record('w-2')])
      await Promise.all([one.close(), other.close()])
      const again = await openErasures(place.store)
      assert.equal((await again.all()).length, 2)
      await again.close()
    })
  })
}

describe('The erasure register in Cosmos DB', () => {
  for (const only of ['lost', 'cut', 'unavailable', 'throttled'] as const) {
    it(`[X3.i] [X8.d] a record is stored once when the call is ${only}, and the erasure goes on at once`, async () => {
      const server = await startCosmosServer()
      const proxy = await CosmosProxy.start(server.endpoint)
      const store = { endpoint: proxy.endpoint, database: 'lob', key: LOCAL_KEY }
      const register = await openErasures({ kind: 'cosmos', ...store })
      Object.assign(proxy, { only, failing: { creates: 2, reads: 0 } })
      for (const id of ['w-1', 'w-2', 'w-3']) await register.add(record(id))
      assert.equal(proxy.given.get(`create ${only}`), 2)
      const ids = (await register.all()).map(({ erasureId }) => erasureId)
      assert.deepEqual(ids.toSorted(), ['w-1', 'w-2', 'w-3'])
      await register.close()
      await proxy.stop()
      await server.stop()
    })
  }
})

describe('The erasure register in a file', () => {
  it('[X3.i] a line that a power failure cut off damages no other line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'register-'))
    const register = await openErasures({ kind: 'sqlite', folder })
    await register.add(record('w-1'))
    await appendFile(erasureFileIn(folder), '{"erasureId":"w-2","tena')
    await register.add(record('w-3'))
    assert.deepEqual(await register.all(), [record('w-1'), record('w-3')])
    assert.deepEqual(await readdir(folder), ['wissingen.jsonl'])
    await rm(folder, { recursive: true })
  })
})
