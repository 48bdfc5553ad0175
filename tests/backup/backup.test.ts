import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, restore } from '../../bot/backup/backup.ts'
import { BackupRefused } from '../../bot/backup/lines.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { bram, joke } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'

/** With the line breaks that a word processor leaves in what is pasted from it, too. */
const WORDS = 'Woorden met “aanhaling”, 😀 en\nregels,\u2028nog een\u2029en een'

describe('A backup', () => {
  let folder: string
  let file: string
  let journal: Journal
  let ronde: BuiltRonde

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-'))
    file = join(folder, 'kopie.jsonl')
    journal = openSqliteJournal(join(folder, 'journal.db'))
    const { runner } = testRunner(journal)
    ronde = await buildRonde(runner, { open: 'groep-2.visie', chatId: '19:meeting_a@thread.v2' })
    const { gesprekId } = ronde
    const answers = [{ vraagId: 'groep-2.visie.1', text: WORDS }]
    await ronde.act(joke, 'antwoord.give', { gesprekId, themaId: 'groep-2.visie', answers })
    await ronde.act(bram, 'notitie.add', { gesprekId, text: 'genoteerd' })
    await backUp(journal, await journal.streams(''), file)
  })

  afterEach(async () => {
    await journal.close()
    await rm(folder, { recursive: true })
  })

  const everything = async (from: Journal) => {
    const streams = await from.streams('')
    return Promise.all(streams.map((stream) => from.read(stream, 0)))
  }

  const refusesAt = async (into: Journal, line: RegExp) => {
    await assert.rejects(restore(into, file), (error: unknown) => {
      assert.ok(error instanceof BackupRefused, String(error))
      assert.match(error.message, line)
      return true
    })
    assert.deepEqual(await into.streams(''), [], 'something was put back')
  }

  it('[X8] goes from SQLite to Cosmos DB and back, letter for letter', async () => {
    const server = await startCosmosServer()
    const cosmos = await openCosmosJournal({ endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' })
    const before = await everything(journal)
    await restore(cosmos, file)
    assert.deepEqual(await everything(cosmos), before)
    const second = join(folder, 'tweede.jsonl')
    await backUp(cosmos, await cosmos.streams(''), second)
    const fresh = openSqliteJournal(':memory:')
    await restore(fresh, second)
    assert.deepEqual(await everything(fresh), before)
    const { runner } = testRunner(fresh)
    const texts = await runner.read(ronde.stream, (state) =>
      [...state.antwoorden.values()].map((one) => one.text),
    )
    assert.deepEqual(texts, [WORDS])
    await cosmos.close()
    await server.stop()
  })

  it('[G5] put back twice, or over what is there, changes nothing', async () => {
    const before = await everything(journal)
    assert.equal((await restore(journal, file)).added, 0)
    assert.deepEqual(await everything(journal), before)
  })

  it('[G5] that is cut off is refused whole, with the line', async () => {
    const text = await readFile(file, 'utf8')
    const fresh = openSqliteJournal(':memory:')
    const lines = text.trimEnd().split('\n')
    await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`)
    await refusesAt(fresh, new RegExp(`Regel ${lines.length - 1}: Het bestand houdt hier op`))
    await writeFile(file, text.slice(0, -200))
    await refusesAt(fresh, /Regel \d+: De regel is afgebroken/)
    await writeFile(file, '')
    await refusesAt(fresh, /Regel 0/)
  })

  it('[G5] that was altered, or lacks a line, is refused whole, with the line', async () => {
    const text = await readFile(file, 'utf8')
    const fresh = openSqliteJournal(':memory:')
    await writeFile(file, text.replace('genoteerd', 'gelogen'))
    await refusesAt(fresh, /Regel \d+: De regel is veranderd/)
    const lines = text.trimEnd().split('\n')
    await writeFile(file, `${lines.toSpliced(4, 1).join('\n')}\n`)
    await refusesAt(fresh, /Regel 5: De regel is veranderd, of er ontbreekt er een/)
    await writeFile(file, 'Beste Anneke,\n')
    await refusesAt(fresh, /Regel 1/)
  })

  it('[G5] that tells another story than the database is refused whole', async () => {
    const other = openSqliteJournal(':memory:')
    await buildRonde(testRunner(other).runner, { rondeId: ronde.rondeId })
    const before = await everything(other)
    await assert.rejects(restore(other, file), /staat in de database al iets anders/)
    assert.deepEqual(await everything(other), before)
  })
})
