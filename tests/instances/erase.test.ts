import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { rondeStreamName } from '../../bot/ports/runner.ts'
import type { Erasures } from '../../bot/protocol/privacy.ts'
import { unpackSnapshot } from '../../bot/runner/snapshot.ts'
import { bram, ingrid, marleen } from '../builders/demoPeople.ts'
import { testRunner } from '../builders/runner.ts'
import { compileCache } from '../compileCache.ts'
import { ServerProcess } from '../e2e/support/serverProcess.ts'
import { type SharedStore, stores } from './stores.ts'

const ROOT = join(import.meta.dirname, '../..')
const gone = { oid: 'c0ffee00-1234-4abc-9def-00000000beef', name: 'Wilhelmina Verdwijnstra' }
const VISIE = 'groep-2.visie'
const WORDS = ['woorden-die-weg-moeten', gone.oid, gone.name, 'Verdwijnstra']

for (const { name, start } of stores) {
  describe(`Erasing over processes on ${name}`, function () {
    this.timeout(60_000)
    let store: SharedStore
    let one: ServerProcess
    let other: ServerProcess
    let rondeId: string
    let file: string

    before(async () => {
      store = await start()
      file = join(store.folder, 'reservekopie.jsonl')
      one = await ServerProcess.start({ folder: store.folder, env: store.env })
      other = await ServerProcess.start({ folder: store.folder, env: store.env })
    })
    after(async () => {
      await Promise.all([one?.close(), other?.close()])
      await store?.close()
    })

    /** Runs a command on the store, or on another one. */
    async function command(words: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
      const settings = {
        ...compileCache,
        PATH: process.env.PATH,
        DATA_DIR: store.folder,
        ...store.env,
        ...env,
      }
      const child = spawn(process.execPath, ['bot/backup.ts', ...words], { cwd: ROOT, env: settings })
      let said = ''
      for (const from of [child.stdout, child.stderr]) {
        from.setEncoding('utf8').on('data', (part: string) => {
          said += part
        })
      }
      const [code] = await once(child, 'close')
      assert.equal(code, 0, said)
      return said
    }

    /** Waits until today's copy of the database has its final name. Cosmos DB has no such copy. */
    async function untilCopied(): Promise<void> {
      if (name.includes('Cosmos')) return
      const names = (): Promise<string[]> => readdir(join(store.folder, 'kopie')).catch(() => [])
      while (!(await names()).some((copy) => copy.endsWith('.db'))) await pause(20)
    }

    /** Every file in a folder as text, byte for byte. Lists the folder again when a file vanishes while it is read. */
    async function filesIn(folder: string): Promise<Map<string, string>> {
      for (;;) {
        const files = new Map<string, string>()
        try {
          for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
            if (!entry.isFile() || entry.name === 'reservekopie.jsonl') continue
            const path = join(entry.parentPath, entry.name)
            files.set(path, (await readFile(path)).toString('latin1'))
          }
          return files
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        }
      }
    }

    /** Where any of the words is still stored: in a file of the folder, or in an entry or snapshot of the journal. */
    async function found(folder: string): Promise<string[]> {
      const places = await filesIn(folder)
      const journal = await store.open()
      for (const stream of await journal.streams('')) {
        places.set(stream, JSON.stringify(await entriesOf(journal, stream)))
        const kept = await journal.snapshot.get(stream)
        if (kept !== null)
          places.set(`snapshot ${stream}`, inspect(unpackSnapshot(kept.state), { depth: 20 }))
      }
      await journal.close()
      return [...places].flatMap(([place, text]) =>
        WORDS.filter((word) => text.includes(word)).map((word) => `${word} in ${place}`),
      )
    }

    it('[X3.d] [X3.g] the server asked to erase is killed at once; when it is back nothing is left anywhere, and the other server shows nothing', async () => {
      const scope = { kind: 'vestiging' as const, name: 'Locatie Oost' }
      const made = await one.act(marleen, 'ronde.create', null, { title: 'Zorg', school: 'ROC', scope })
      rondeId = String(made.rondeId)
      const gesprekken = await one.see(marleen, rondeId, 'gesprek')
      const gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
      const deelnemer = { personId: gone.oid, name: gone.name, role: 'deelnemer' as const, gesprekId }
      await one.act(marleen, 'role.grant', rondeId, deelnemer)
      await one.act(marleen, 'role.grant', rondeId, {
        personId: bram.oid,
        name: bram.name,
        role: 'verslaggever',
      })
      await one.act(marleen, 'gesprek.start', rondeId, { gesprekId })
      await one.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
      const answers = [{ vraagId: `${VISIE}.1`, text: 'woorden-die-weg-moeten' }]
      await other.act(gone, 'antwoord.give', rondeId, { gesprekId, themaId: VISIE, answers })
      await one.act(bram, 'notitie.add', rondeId, {
        gesprekId,
        text: `${gone.name}: woorden-die-weg-moeten`,
        speaker: { personId: gone.oid },
      })
      await command(['backup', 'all', file])
      // A restart makes a new daily copy, one that holds the words.
      await one.end('SIGTERM')
      await rm(join(store.folder, 'kopie'), { recursive: true, force: true })
      await one.start()
      await untilCopied()
      assert.ok((await found(store.folder)).length > 0)
      await one.act(ingrid, 'erasure.start', null, { personId: gone.oid })
      await one.end('SIGKILL')
      await one.start()
      assert.deepEqual(await found(store.folder), [])
      const { read } = await other.call(ingrid, '/api/erasures')
      assert.ok((read as Erasures).erasures[0]?.doneAt)
      const shown = JSON.stringify((await other.call(marleen, `/api/rondes/${rondeId}`)).read)
      assert.deepEqual(
        WORDS.filter((word) => shown.includes(word)),
        [],
      )
      assert.equal((await other.see(marleen, rondeId, 'antwoord'))[0]?.text, '')
    })

    it('[X3.i] a backup from before the erasure is restored without the person, also where only the list of erasures is left', async () => {
      const again = join(store.folder, 'opnieuw')
      const env = { DATA_DIR: again, ...(name.includes('Cosmos') ? { COSMOS_DATABASE: 'opnieuw' } : {}) }
      const list = join(store.folder, 'wissingen-lijst.jsonl')
      await writeFile(list, await command(['erasures', 'list']))
      await command(['erasures', 'apply', list], env)
      assert.match(await command(['restore', file], env), /teruggezet/)
      const restored = await ServerProcess.start({ folder: again, env: { ...store.env, ...env } })
      try {
        const shown = JSON.stringify((await restored.call(marleen, `/api/rondes/${rondeId}`)).read)
        assert.deepEqual(
          WORDS.filter((word) => shown.includes(word)),
          [],
        )
        assert.equal((await restored.see(marleen, rondeId, 'antwoord')).length, 1)
      } finally {
        await restored.end('SIGTERM')
      }
      assert.deepEqual(await found(store.folder), [])
    })

    const byHand = async () => {
      const before = join(store.folder, 'met-de-hand')
      await mkdir(before)
      const { openJournal } = await import('../../bot/journal/index.ts')
      const { restore } = await import('../../bot/backup/backup.ts')
      const journal = await openJournal({ kind: 'sqlite', folder: before })
      await restore(journal, file)
      await journal.close()
      await cp(join(store.folder, 'wissingen.jsonl'), join(before, 'wissingen.jsonl'))
      const back = await ServerProcess.start({ folder: before, env: { ...store.env } })
      const shown = JSON.stringify((await back.call(marleen, `/api/rondes/${rondeId}`)).read)
      await back.end('SIGTERM')
      assert.deepEqual(
        WORDS.filter((word) => shown.includes(word)),
        [],
      )
      assert.deepEqual(await found(store.folder), [])
    }
    // What Azure puts back is a whole account; its list of erasures is carried over as above.
    if (!name.includes('Cosmos'))
      it('[X3.i] an older database that is put in place by hand is erased before anybody can read it', byHand)

    it('[X3.u] an erased person who comes back is a new person, and nothing from before is theirs', async () => {
      const journal = await store.open()
      const { runner } = testRunner(journal)
      const gesprekken = await other.see(marleen, rondeId, 'gesprek')
      const gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
      const deelnemer = { personId: gone.oid, name: gone.name, role: 'deelnemer' as const, gesprekId }
      await other.act(marleen, 'role.grant', rondeId, deelnemer)
      const answers = [{ vraagId: `${VISIE}.1`, text: 'na terugkomst' }]
      await one.act(gone, 'antwoord.give', rondeId, { gesprekId, themaId: VISIE, answers })
      await one.end('SIGTERM')
      await one.start()
      const texts = (await one.see(gone, rondeId, 'antwoord')).map(({ text }) => text)
      assert.deepEqual(texts, ['na terugkomst'])
      const all = await runner.read(rondeStreamName(rondeId), (state) => state.antwoorden.size)
      assert.equal(all, 2)
      await runner.close()
      await journal.close()
    })
  })
}
