import assert from 'node:assert/strict'
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
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

/** The contract of every key store. `open` opens another one on the same place, as another instance would. */
function keysContract(
  name: string,
  setUp: () => Promise<{ open(): Promise<AnonymousKeys>; tearDown(): Promise<void> }>,
) {
  describe(`${name} stores the keys of anonymous gesprekken`, () => {
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

    it('[G15.c] a key is created once; every instance gets the same one, and other gesprekken another', async () => {
      const key = await one.get('r-1:g-1:1')
      assert.equal(key.byteLength, KEY_LENGTH)
      assert.deepEqual([...(await other.get('r-1:g-1:1'))], [...key])
      assert.notDeepEqual([...(await other.get('r-1:g-2:1'))], [...key])
      assert.deepEqual((await other.sittings()).toSorted(), ['r-1:g-1:1', 'r-1:g-2:1'])
    })

    it('[G15.c] concurrent callers get the same key', async () => {
      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).get('r-1:g-1:1')),
      )
      assert.equal(new Set(asked.map((key) => Buffer.from(key).toString('hex'))).size, 1)
    })

    it('[G15.d] a destroyed key is gone for every instance, and a later one is different', async () => {
      const key = await one.get('r-1:g-1:1')
      await other.destroy('r-1:g-1:1')
      assert.equal(await one.peek('r-1:g-1:1'), null)
      assert.deepEqual(await one.sittings(), [])
      assert.notDeepEqual([...(await one.get('r-1:g-1:1'))], [...key])
    })

    it('[G15.d] peek creates no key, and destroying a missing key is no error', async () => {
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

  it('[G15.d] no byte of a destroyed key is left in the file, also while another process has it open', async () => {
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

  it('[G15.d] no other file ever holds a key, not even while one is created or destroyed', async () => {
    const keys = openSqliteKeys(join(folder, 'sleutels.db'))
    const watching = watch(folder)
    const seen = new Set<string | null>()
    const ended = new Promise<void>((resolve) => {
      watching.on('change', (_event, name) => {
        seen.add(String(name))
        if (name === 'einde') resolve()
      })
    })
    for (let n = 0; n < 20; n += 1) await keys.get(`r-1:g-${n}:1`)
    for (let n = 0; n < 20; n += 1) await keys.destroy(`r-1:g-${n}:1`)
    writeFileSync(join(folder, 'einde'), '')
    await ended
    watching.close()
    await keys.close()
    assert.deepEqual([...seen].toSorted(), ['einde', 'sleutels.db'])
  })

  it('[X8.h] a file that is no database is refused and left as it was', async () => {
    const path = join(folder, 'sleutels.db')
    await writeFile(path, 'geen database'.padEnd(5000, 'x'))
    const before = readFileSync(path)
    assert.throws(() => openSqliteKeys(path), StartError)
    assert.deepEqual(readFileSync(path), before)
  })

  it('[G15.i] a closed file gives JournalFailed', async () => {
    const keys = openSqliteKeys(join(folder, 'sleutels.db'))
    await keys.close()
    await assert.rejects(keys.get('r-1:g-1:1'), JournalFailed)
  })
})
