import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCosmosKeys } from '../../bot/journal/cosmosKeys.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import { type AnonymousKeys, KEY_LENGTH } from '../../bot/ports/anonymousKeys.ts'
import { JournalFailed } from '../../bot/ports/journal.ts'
import { StartError } from '../../bot/ports/startError.ts'
import { startCosmosServer } from './cosmosServer.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'keys-'))

/** What every store of keys must do. `open` gives one on the same place each time, as another instance would. */
function keysContract(
  name: string,
  setUp: () => Promise<{ open(): Promise<AnonymousKeys>; tearDown(): Promise<void> }>,
) {
  describe(`${name} keeps keys of anonymous gesprekken`, () => {
    let store: Awaited<ReturnType<typeof setUp>>
    let one: AnonymousKeys
    let other: AnonymousKeys

    beforeEach(async () => {
      store = await setUp()
      one = await store.open()
      other = await store.open()
    })
    afterEach(async () => {
      await one.close()
      await other.close()
      await store.tearDown()
    })

    it('[G15] a key is made once; every instance then has the same, and no other gesprek does', async () => {
      const key = await one.get('r-1:g-1:1')
      assert.equal(key.byteLength, KEY_LENGTH)
      assert.deepEqual([...(await other.get('r-1:g-1:1'))], [...key])
      assert.notDeepEqual([...(await other.get('r-1:g-2:1'))], [...key])
      assert.deepEqual((await other.sittings()).toSorted(), ['r-1:g-1:1', 'r-1:g-2:1'])
    })

    it('[G15] whoever asks at the same moment gets the same one', async () => {
      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).get('r-1:g-1:1')),
      )
      assert.equal(new Set(asked.map((key) => Buffer.from(key).toString('hex'))).size, 1)
    })

    it('[G15] what is destroyed is gone for every instance, and what is made after it is another', async () => {
      const key = await one.get('r-1:g-1:1')
      await other.destroy('r-1:g-1:1')
      assert.equal(await one.peek('r-1:g-1:1'), null)
      assert.deepEqual(await one.sittings(), [])
      assert.notDeepEqual([...(await one.get('r-1:g-1:1'))], [...key])
    })

    it('[G15] looking makes nothing, and destroying what is not there is no fault', async () => {
      assert.equal(await one.peek('r-1:g-1:1'), null)
      await one.destroy('r-1:g-1:1')
      assert.deepEqual(await one.sittings(), [])
    })
  })
}

keysContract('SQLite in a file', async () => {
  const folder = await newFolder()
  return {
    open: async () => openSqliteKeys(join(folder, 'sleutels.db')),
    tearDown: () => rm(folder, { recursive: true }),
  }
})

keysContract('Cosmos DB', async () => {
  const server = await startCosmosServer()
  const settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
  return { open: () => openCosmosKeys(settings), tearDown: () => server.stop() }
})

describe('The file with keys', () => {
  let folder: string

  beforeEach(async () => {
    folder = await newFolder()
  })
  afterEach(() => rm(folder, { recursive: true }))

  const bytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

  it('[G15] holds no byte of a key that was destroyed, also while another process reads on', async () => {
    const path = join(folder, 'sleutels.db')
    const keys = openSqliteKeys(path)
    const other = openSqliteKeys(path)
    const made: Buffer[] = []
    for (let n = 0; n < 50; n += 1) made.push(Buffer.from(await keys.get(`r-1:g-${n}:1`)))
    assert.ok(made.every((key) => bytes().includes(key)))
    await other.sittings()
    for (let n = 0; n < 50; n += 2) await keys.destroy(`r-1:g-${n}:1`)
    const left = bytes()
    assert.deepEqual(
      made.map((key) => left.includes(key)),
      made.map((_, n) => n % 2 === 1),
    )
    await keys.close()
    await other.close()
  })

  it('says what is wrong with a file that is none, and leaves it as it was', async () => {
    const path = join(folder, 'sleutels.db')
    await writeFile(path, 'geen database'.padEnd(5000, 'x'))
    const before = readFileSync(path)
    assert.throws(() => openSqliteKeys(path), StartError)
    assert.deepEqual(readFileSync(path), before)
  })

  it('a file that was closed under it is a store that fails, and nothing else', async () => {
    const keys = openSqliteKeys(join(folder, 'sleutels.db'))
    await keys.close()
    await assert.rejects(keys.get('r-1:g-1:1'), JournalFailed)
  })
})
