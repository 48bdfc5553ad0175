import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, restore } from '../../bot/backup/backup.ts'
import { BackupRefused, LineWriter } from '../../bot/backup/lines.ts'
import { claimChats, streamsOfRonde } from '../../bot/backup/rondes.ts'
import { emptyRonde } from '../../bot/domain/ronde/state.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { type Journal, JournalConflict } from '../../bot/ports/journal.ts'
import { chatStreamName, rondeStreamName } from '../../bot/ports/runner.ts'
import { packSnapshot } from '../../bot/runner/snapshot.ts'
import { bram, joke, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'

/** Includes the line separators of word processors. */
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
    assert.deepEqual(await into.streams(''), [], 'nothing may be restored')
  }

  it('[X8.f] a backup goes from SQLite to Cosmos DB and back, letter for letter', async () => {
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

  it('[G5.m] restoring over the same journal changes nothing', async () => {
    const before = await everything(journal)
    assert.equal((await restore(journal, file)).added, 0)
    assert.deepEqual(await everything(journal), before)
  })

  it('[G5.m] a backup that was cut off is refused whole, with the line', async () => {
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

  it('[G5.m] a backup that was altered or lacks a line is refused whole, with the line', async () => {
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

  it('[G5.m] a backup that contradicts the database is refused whole', async () => {
    const other = openSqliteJournal(':memory:')
    await buildRonde(testRunner(other).runner, { rondeId: ronde.rondeId })
    const before = await everything(other)
    await assert.rejects(restore(other, file), /staat in de database al iets anders/)
    assert.deepEqual(await everything(other), before)
  })

  it('[G5.m] a backup with lines after its end is refused whole, with the line', async () => {
    const text = await readFile(file, 'utf8')
    const lines = text.trimEnd().split('\n')
    const fresh = openSqliteJournal(':memory:')
    for (const extra of [lines[1], lines.at(-1), '']) {
      await writeFile(file, `${text}${extra}\n`)
      await refusesAt(fresh, new RegExp(`Regel ${lines.length + 1}: Na het einde staat nog iets`))
    }
  })

  it('[G5.m] a backup whose end counts other lines, or whose entries are out of order, is refused whole', async () => {
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const [, ...entries] = lines.slice(0, -1).map((line) => JSON.parse(line).entry)
    const fresh = openSqliteJournal(':memory:')
    const writer = new LineWriter()
    const [first] = entries
    await writeFile(
      file,
      [writer.head(new Date()), writer.entry(first), writer.entry(first), writer.end()].join(''),
    )
    await refusesAt(fresh, /Regel 3: De regels staan niet op volgorde/)
    const second = new LineWriter()
    const skipped = { ...first, seq: 2 }
    await writeFile(file, [second.head(new Date()), second.entry(skipped), second.end()].join(''))
    await refusesAt(fresh, /Regel 2: De regels staan niet op volgorde/)
  })

  it('[G5.m] a restore that was interrupted is completed by repeating it', async () => {
    const before = await everything(journal)
    const faulty = new FaultyJournal(openSqliteJournal(':memory:'))
    for (let n = 0; n < 5; n += 1) faulty.faults.push('none')
    faulty.faults.push('failed')
    await assert.rejects(restore(faulty, file))
    assert.equal(faulty.appends, 6)
    const { added } = await restore(faulty, file)
    const entries = before.flat().length
    assert.equal(added, entries - 5)
    assert.deepEqual(await everything(faulty), before)
  })

  it('[X8.d] a restore retries an append with an unknown outcome and stores the entry once', async () => {
    const faulty = new FaultyJournal(openSqliteJournal(':memory:'))
    faulty.faults.push('lost-after', 'lost-before', 'lost-before', 'lost-after')
    await restore(faulty, file)
    assert.deepEqual(await everything(faulty), await everything(journal))
  })

  it('[X8.i] a restored ronde does not open from an old snapshot of the database', async () => {
    const fresh = openSqliteJournal(':memory:')
    const content = { state: emptyRonde(), weight: 0, requests: [] }
    const old = { seq: 3, version: 'test', state: packSnapshot(content) }
    await fresh.snapshot.put(ronde.stream, old, 0)
    await restore(fresh, file)
    const title = await testRunner(fresh).runner.read(ronde.stream, (state) => state.title)
    assert.equal(title, 'LOB-portret Zorg en Welzijn')
  })

  it('[G5.m] a backup that fails half-way leaves no file with words', async () => {
    const failing = new FaultyJournal(journal)
    const read = failing.read.bind(failing)
    let reads = 0
    failing.read = (...args) => {
      reads += 1
      return reads > 2 ? Promise.reject(new Error('gone')) : read(...args)
    }
    const target = join(folder, 'half.jsonl')
    await assert.rejects(backUp(failing, await journal.streams(''), target), /gone/)
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('half')),
      [],
    )
  })

  it('[X8.f] a backup of one ronde holds the chats of all its gesprekken, and nothing of other rondes', async () => {
    const { runner } = testRunner(journal)
    const two = await buildRonde(runner, { chatId: '19:meeting_b@thread.v2' })
    const gesprekId = [...two.gesprekken.values()].find((id) => id !== two.gesprekId) ?? ''
    await two.act(marleen, 'gesprek.link', { gesprekId, chatId: '19:meeting_c@thread.v2' })
    const streams = await streamsOfRonde(runner, two.stream)
    assert.deepEqual(streams?.toSorted(), [
      'chat:19:meeting_b@thread.v2',
      'chat:19:meeting_c@thread.v2',
      two.stream,
    ])
    assert.equal(await streamsOfRonde(runner, rondeStreamName('r-unknown')), null)
  })

  it('[G5.w] a chat that has entries of its own stays as it is, and the ronde is restored with the chat claimed', async () => {
    const fresh = openSqliteJournal(':memory:')
    const { runner } = testRunner(fresh)
    const chat = chatStreamName('19:meeting_a@thread.v2')
    const who = { kind: 'system', part: 'meeting' } as const
    await runner.run({
      action: 'chat.recordMeeting',
      stream: chat,
      input: { going: true },
      who,
      requestId: 'x',
    })
    const before = await fresh.read(chat, 0)
    const { kept, streams } = await restore(fresh, file)
    assert.deepEqual(kept, [chat])
    assert.ok(streams.includes(ronde.stream) && !streams.includes(chat))
    assert.deepEqual(await fresh.read(chat, 0), before)
    assert.deepEqual(await fresh.read(ronde.stream, 0), await journal.read(ronde.stream, 0))
    assert.equal(await claimChats(runner, ronde.stream, kept), 0)
    const claim = await runner.read(chat, (state) => state.claim?.gesprekId)
    assert.equal(claim, ronde.gesprekId)
    assert.equal((await restore(fresh, file)).added, 0)
    await fresh.close()
  })

  it('[G5.w] a stream that somebody writes to during its restore is not restored in part', async () => {
    const fresh = openSqliteJournal(':memory:')
    const [first, second] = await journal.read(ronde.stream, 0)
    assert.ok(first && second)
    await fresh.append(0, { ...first, entryId: 'of-another' })
    await assert.rejects(fresh.appendAll([first, second]), JournalConflict)
    await assert.rejects(fresh.appendAll([second, { ...second, seq: 4 }]), JournalConflict)
    assert.equal((await fresh.read(ronde.stream, 0)).length, 1)
    await fresh.close()
  })
})
