import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CosmosClient } from '@azure/cosmos'
import { checkAccount } from '../../bot/journal/cosmosAccount.ts'
import { prepareDataFolder } from '../../bot/journal/dataFolder.ts'
import { StartError } from '../../bot/ports/startError.ts'

/** A client of an account that describes itself so. */
function clientOf(account: object | undefined) {
  const client = { getDatabaseAccount: async () => ({ resource: account }) }
  return client as unknown as Pick<CosmosClient, 'getDatabaseAccount'>
}

const STRONG = {
  writableLocations: ['een'],
  enableMultipleWritableLocations: false,
  consistencyPolicy: 'Strong',
}
const endpoint = 'https://school.documents.azure.com'

describe('The check of the Cosmos DB account at start', () => {
  it('[X8.k] an account with Strong consistency and one write region is accepted', async () => {
    await checkAccount(clientOf(STRONG), { endpoint })
  })

  for (const consistencyPolicy of ['BoundedStaleness', 'Session', 'ConsistentPrefix', 'Eventual']) {
    it(`[X8.k] an account with ${consistencyPolicy} consistency is refused with the remedy`, async () => {
      const check = checkAccount(clientOf({ ...STRONG, consistencyPolicy }), { endpoint })
      await assert.rejects(check, (error) => {
        assert.ok(error instanceof StartError)
        assert.match(error.message, new RegExp(`${consistencyPolicy}.*Zet “Default consistency” op Strong`))
        return true
      })
    })
  }

  it('[X8.k] only an emulator, which has a key, may have a weaker consistency', async () => {
    await checkAccount(clientOf({ ...STRONG, consistencyPolicy: 'Session' }), { endpoint, key: 'lokaal' })
  })

  for (const [what, change] of [
    ['two write regions', { writableLocations: ['een', 'twee'] }],
    ['multi-region writes switched on', { enableMultipleWritableLocations: true }],
  ] as const) {
    it(`[X8.k] an account with ${what} is refused, also on an emulator`, async () => {
      for (const key of [undefined, 'lokaal']) {
        const settings = key === undefined ? { endpoint } : { endpoint, key }
        await assert.rejects(
          checkAccount(clientOf({ ...STRONG, ...change }), settings),
          /Multi-region writes/,
        )
      }
    })
  }

  it('[X8.k] an account that does not describe itself is refused', async () => {
    await assert.rejects(checkAccount(clientOf(undefined), { endpoint }))
  })
})

describe('The check of the data folder at start', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('[X8.k] a missing folder is created, and nothing is left in it', async () => {
    const inner = join(folder, 'nieuw', 'map')
    await prepareDataFolder(inner)
    assert.deepEqual(await readdir(inner), [])
  })

  it('[X8.k] a folder that cannot be written is refused with the remedy', async () => {
    await writeFile(join(folder, 'bestand'), '')
    await assert.rejects(prepareDataFolder(join(folder, 'bestand', 'map')), (error) => {
      assert.ok(error instanceof StartError)
      assert.match(error.message, /kan de app niet schrijven.*DATA_DIR/)
      return true
    })
  })

  if (process.platform !== 'win32') {
    const modeOf = async () => (await stat(folder)).mode & 0o777

    it('[X1.s] a new folder is closed to other accounts of the machine', async () => {
      folder = join(folder, 'nieuw')
      await prepareDataFolder(folder)
      assert.equal(await modeOf(), 0o700)
    })

    for (const [what, files] of [
      ['an empty folder', []],
      ['a data folder', ['lob-portret.db', 'wissingen.jsonl']],
    ] as const) {
      it(`[X1.s] ${what} that others can read is closed to them`, async () => {
        for (const name of files) await writeFile(join(folder, name), '')
        for (const mode of [0o755, 0o750, 0o777, 0o711]) {
          await chmod(folder, mode)
          await prepareDataFolder(folder)
          assert.equal(await modeOf(), 0o700)
        }
      })
    }

    it('[X1.s] a folder that others can read and that holds something else is refused with the remedy, as it was', async () => {
      await writeFile(join(folder, 'van-een-ander'), '')
      await chmod(folder, 0o1755)
      await assert.rejects(prepareDataFolder(folder), (error) => {
        assert.ok(error instanceof StartError)
        assert.match(error.message, /Andere accounts.*chmod 700.*DATA_DIR/)
        return true
      })
      assert.equal(await modeOf(), 0o755)
    })
  }

  if (process.platform === 'linux') {
    for (const [protocol, type] of [
      ['NFS', 0x6969],
      ['SMB', 0x517b],
      // `statfs` gives the type as a signed number on some machines.
      ['CIFS', 0xff534d42 | 0],
      ['SMB', 0xfe534d42],
      ['9P', 0x01021997],
      ['AFS', 0x5346414f],
      ['Ceph', 0x00c36400],
    ] as const) {
      it(`[X8.k] a folder on a network disk of type ${type} (${protocol}) is refused with the remedy`, async () => {
        await assert.rejects(
          prepareDataFolder(folder, async () => ({ type })),
          (error) => {
            assert.ok(error instanceof StartError)
            assert.ok(error.message.includes(`netwerkschijf (${protocol})`), error.message)
            return true
          },
        )
      })
    }

    it('[X8.k] a folder on a local disk is accepted', async () => {
      for (const type of [0xef53, 0x58465342, 0x9123683e])
        await prepareDataFolder(folder, async () => ({ type }))
    })
  }
})
