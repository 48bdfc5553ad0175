import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal, type Store } from '../../bot/journal/index.ts'
import { joinStore } from '../../bot/journal/presence.ts'
import { tenantStreamName } from '../../bot/ports/runner.ts'
import { bram, deelnemers, marleen, nadia, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { compileCache } from '../compileCache.ts'
import { LOCAL_KEY } from '../instances/stores.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'

const root = join(import.meta.dirname, '../..')
const scripts: Record<string, string> = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).scripts

describe('The commands for backup and restore', function () {
  this.timeout(20_000)
  let folder: string
  let file: string
  let from: Store
  let ronde: BuiltRonde
  let second: BuiltRonde

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commands-'))
    file = join(folder, 'kopie.jsonl')
    from = { kind: 'sqlite', folder: join(folder, 'van') }
    const journal = await openJournal(from)
    const { runner } = testRunner(journal)
    ronde = await buildRonde(runner, { started: true, chatId: '19:meeting_een@thread.v2' })
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'genoteerd' })
    second = await buildRonde(runner, { chatId: '19:meeting_twee@thread.v2' })
    await runner.close()
    await journal.close()
  })

  afterEach(() => rm(folder, { recursive: true }))

  /** Runs what `npm run <name> -- <args>` runs, with the settings of this store. */
  async function run(name: 'backup' | 'restore', store: Store, ...args: string[]) {
    const settings =
      store.kind === 'sqlite'
        ? { DATA_DIR: store.folder }
        : { COSMOS_ENDPOINT: store.endpoint, COSMOS_DATABASE: store.database, COSMOS_KEY: store.key }
    const [node = '', ...words] = scripts[name]?.split(' ') ?? []
    assert.equal(node, 'node')
    const env = { ...compileCache, PATH: process.env.PATH, ...settings }
    const child = spawn(process.execPath, [...words, ...args], { cwd: root, env, stdio: 'pipe' })
    let said = ''
    let complaint = ''
    child.stdout.on('data', (part) => {
      said += part
    })
    child.stderr.on('data', (part) => {
      complaint += part
    })
    const [code] = await once(child, 'close')
    assert.ok(!complaint.includes('    at '), `expected a sentence without a stack: ${complaint}`)
    return { code, said, complaint }
  }

  const streamsOf = async (store: Store) => {
    const journal = await openJournal(store)
    const streams = await journal.streams('')
    await journal.close()
    return streams
  }

  it('[X8.f] one ronde goes with its chats to another store, and its people find it in their list', async () => {
    const server = await startCosmosServer()
    const to: Store = { kind: 'cosmos', endpoint: server.endpoint, database: 'lob', key: LOCAL_KEY }
    const made = await run('backup', from, ronde.rondeId, file)
    assert.deepEqual([made.code, made.complaint], [0, ''])
    assert.match(made.said, /^1 ronde \(\d+ regels\) bewaard in /)
    assert.equal((await stat(file)).mode & 0o077, 0, 'readable by the owner only')
    const back = await run('restore', to, file)
    assert.deepEqual([back.code, back.complaint], [0, ''])
    assert.match(back.said, /^1 ronde \(\d+ regels\) teruggezet/)
    assert.deepEqual(await streamsOf(to), [
      'chat:19:meeting_een@thread.v2',
      ronde.stream,
      tenantStreamName(TENANT),
    ])
    const journal = await openJournal(to)
    const { runner } = testRunner(journal)
    const listed = await runner.read(tenantStreamName(TENANT), (state) => new Map(state.rondesOf))
    for (const { oid } of [marleen, bram, nadia, ...deelnemers])
      assert.deepEqual(listed.get(oid), [ronde.rondeId])
    const texts = await runner.read(ronde.stream, (state) =>
      [...state.notities.values()].map(({ text }) => text),
    )
    assert.deepEqual(texts, ['genoteerd'])
    await runner.close()
    await journal.close()
    assert.match((await run('restore', to, file)).said, /er is niets veranderd/)
    await server.stop()
  })

  it('[G5.w] a restore into Cosmos DB is refused while a server uses the account, and writes nothing', async () => {
    const server = await startCosmosServer()
    const to: Store = { kind: 'cosmos', endpoint: server.endpoint, database: 'lob', key: LOCAL_KEY }
    await run('backup', from, 'all', file)
    const presence = await joinStore(to, 'server')
    const { code, complaint } = await run('restore', to, file)
    assert.equal(code, 1)
    assert.match(complaint, /^Er gebruikt nog een server dit account.*Er is niets teruggezet/)
    assert.deepEqual(await streamsOf(to), [])
    await presence.leave()
    assert.match((await run('restore', to, file)).said, /^2 rondes/)
    await server.stop()
  })

  it('[X8.f] all rondes go to a new store', async () => {
    const to: Store = { kind: 'sqlite', folder: join(folder, 'naar') }
    assert.match((await run('backup', from, 'all', file)).said, /^2 rondes/)
    assert.equal((await run('restore', to, file)).code, 0)
    assert.deepEqual(await streamsOf(to), await streamsOf(from))
  })

  it('[X8.h] an unknown ronde, an existing file, and a missing folder or database are refused with the remedy', async () => {
    const empty: Store = { kind: 'sqlite', folder: join(folder, 'leeg') }
    await mkdir(empty.folder)
    await writeFile(join(folder, 'bestaat'), 'iets')
    const tries = await Promise.all([
      run('backup', from, 'r-bestaat-niet', file),
      run('backup', from, 'all', join(folder, 'bestaat')),
      run('backup', from, 'all', join(folder, 'nergens', 'kopie')),
      run('backup', empty, 'all', file),
      run('backup', from, 'all'),
      run('restore', from, file),
    ])
    const complaints = [
      /^Er is geen ronde r-bestaat-niet[\s\S]*LOB-portret Zorg en Welzijn, ROC De Waterlinie/,
      /bestaat al/,
      /nergens bestaat niet/,
      /geen database\. Wijs met DATA_DIR/,
      /^Zo gaat het:[\s\S]*npm run restore/,
      /is er niet\. Er is niets teruggezet/,
    ]
    tries.forEach(({ code, complaint, said }, nth) => {
      assert.deepEqual([code, said], [1, ''])
      assert.match(complaint, complaints[nth] ?? /^$/)
    })
    assert.match(tries[0]?.complaint ?? '', new RegExp(second.rondeId))
    assert.equal(await readFile(join(folder, 'bestaat'), 'utf8'), 'iets')
  })

  it('[G5.m] an altered file is refused whole, with the line', async () => {
    await run('backup', from, ronde.rondeId, file)
    await writeFile(file, (await readFile(file, 'utf8')).replace('genoteerd', 'gelogen'))
    const to: Store = { kind: 'sqlite', folder: join(folder, 'naar') }
    const { code, complaint } = await run('restore', to, file)
    assert.equal(code, 1)
    assert.match(
      complaint,
      /^Regel \d+: De regel is veranderd, of er ontbreekt er een\. Er is niets teruggezet\.\n$/,
    )
    assert.deepEqual(await streamsOf(to), [])
  })
})
