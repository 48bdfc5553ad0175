// Long, because what can happen to one database file is tested together.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import sinon from 'sinon'
import { SCHEMA_VERSION } from '../../bot/journal/schemaVersion.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { JournalFailed, JournalUnknown } from '../../bot/ports/journal.ts'
import { StartError } from '../../bot/ports/startError.ts'
import { personIdOf } from '../builders/people.ts'
import { journalContract } from './contract.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'journal-'))

journalContract('SQLite in a file', async () => {
  const folder = await newFolder()
  return {
    open: async () => openSqliteJournal(join(folder, 'journal.db')),
    async lose(stream, seq) {
      const beside = new DatabaseSync(join(folder, 'journal.db'))
      beside.prepare('delete from entries where stream = ? and seq = ?').run(stream, seq)
      beside.close()
    },
    tearDown: () => rm(folder, { recursive: true }),
  }
})

describe('The SQLite file', () => {
  let folder: string
  let path: string

  beforeEach(async () => {
    folder = await newFolder()
    path = join(folder, 'journal.db')
  })

  afterEach(() => rm(folder, { recursive: true }))

  const entryWith = (text: string) => ({
    stream: 'ronde:r-1',
    seq: 1,
    entryId: 'e-1',
    acts: [
      {
        requestId: 'q-1',
        action: 'notitie.edit',
        by: personIdOf('bram'),
        at: 0,
        events: [
          { type: 'notitie.edited' as const, v: 1 as const, notitieId: 'n-1', text, marks: { labels: [] } },
        ],
      },
    ],
  })

  it('[G5.e] the database is in WAL mode', async () => {
    const journal = openSqliteJournal(path)
    await journal.append(0, entryWith('woorden'))
    const beside = new DatabaseSync(path)
    assert.equal(beside.prepare('pragma journal_mode').get()?.journal_mode, 'wal')
    beside.close()
    await journal.close()
  })

  it('[X3.d] no byte of a redacted text is left in the file or its write-ahead log', async () => {
    const journal = openSqliteJournal(path)
    const entry = entryWith('onuitwisbaar-geheim')
    await journal.append(0, entry)
    await journal.redact(entry.stream, [{ ...entry, acts: [] }])
    const bytes = await Promise.all(
      [path, `${path}-wal`].map((file) => readFile(file).catch(() => Buffer.alloc(0))),
    )
    await journal.close()
    for (const file of bytes) assert.equal(file.includes('onuitwisbaar-geheim'), false)
  })

  it('[X3.d] no byte of a redacted text is left in the unused space of pages', async () => {
    const journal = openSqliteJournal(path)
    const entries = Array.from({ length: 600 }, (_, index) => {
      const text = `onuitwisbaar-geheim ${'x'.repeat((index * 7919) % 1300)}`
      return {
        ...entryWith(text),
        stream: `ronde:r-${index % 8}`,
        seq: 1 + Math.floor(index / 8),
        entryId: `e-${index}`,
      }
    })
    for (const entry of entries) await journal.append(entry.seq - 1, entry)
    for (const [stream, own] of Map.groupBy(entries, (entry) => entry.stream)) {
      await journal.redact(
        stream,
        own.map((entry) => ({ ...entry, acts: [] })),
      )
    }
    const bytes = await Promise.all([path, `${path}-wal`].map((file) => readFile(file)))
    assert.equal((await journal.read('ronde:r-7', 0)).length, 75)
    await journal.close()
    for (const file of bytes) assert.equal(file.includes('onuitwisbaar-geheim'), false)
  })

  it('[X3.d] a redaction waits for a reader in another process before it purges the write-ahead log', async () => {
    const journal = openSqliteJournal(path)
    const entry = entryWith('onuitwisbaar-geheim')
    await journal.append(0, entry)
    const beside = new DatabaseSync(path)
    beside.exec('begin')
    beside.prepare('select count(*) from entries').get()
    const redacting = journal.redact(entry.stream, [{ ...entry, acts: [] }])
    await new Promise((resolve) => setImmediate(resolve))
    assert.ok((await readFile(`${path}-wal`)).includes('onuitwisbaar-geheim'), 'the reader is in the way')
    beside.exec('commit')
    beside.close()
    await redacting
    const bytes = await Promise.all([path, `${path}-wal`].map((file) => readFile(file)))
    await journal.close()
    for (const file of bytes) assert.equal(file.includes('onuitwisbaar-geheim'), false)
  })

  it('[X3.d] a redaction fails while a reader stays in the way, and succeeds when repeated after it left', async () => {
    const journal = openSqliteJournal(path, { purgePauseMs: 1 })
    const entry = entryWith('onuitwisbaar-geheim')
    await journal.append(0, entry)
    const beside = new DatabaseSync(path)
    beside.exec('begin')
    beside.prepare('select count(*) from entries').get()
    await assert.rejects(journal.redact(entry.stream, [{ ...entry, acts: [] }]), JournalFailed)
    assert.ok((await readFile(`${path}-wal`)).includes('onuitwisbaar-geheim'))
    beside.exec('commit')
    beside.close()
    await journal.redact(entry.stream, [])
    const bytes = await Promise.all([path, `${path}-wal`].map((file) => readFile(file)))
    await journal.close()
    for (const file of bytes) assert.equal(file.includes('onuitwisbaar-geheim'), false)
  })

  it('[G5.e] an append after closing is refused as certainly not stored', async () => {
    const journal = openSqliteJournal(path)
    await journal.close()
    await assert.rejects(journal.append(0, entryWith('te laat')), JournalFailed)
  })

  it('[G5.e] an append that was pending at closing is stored', async () => {
    const journal = openSqliteJournal(path)
    const pending = journal.append(0, entryWith('net op tijd'))
    await journal.close()
    await pending
    const again = openSqliteJournal(path)
    assert.equal((await again.read('ronde:r-1', 0)).length, 1)
    await again.close()
  })

  it('[G5.d] a commit that fails has an unknown outcome, a transaction that cannot begin a certain one', async () => {
    const journal = openSqliteJournal(path)
    const { run } = StatementSync.prototype
    const failing = (sql: string) =>
      sinon.stub(StatementSync.prototype, 'run').callsFake(function (this: StatementSync, ...args) {
        if (this.sourceSQL === sql) throw new Error('disk')
        return Reflect.apply(run, this, args)
      })
    try {
      failing('commit')
      await assert.rejects(journal.append(0, entryWith('een')), JournalUnknown)
      sinon.restore()
      failing('begin immediate')
      await assert.rejects(journal.append(0, entryWith('een')), JournalFailed)
    } finally {
      sinon.restore()
    }
    await journal.append(0, entryWith('een'))
    assert.equal((await journal.read('ronde:r-1', 0)).length, 1)
    await journal.close()
    assert.equal(await journal.ready(), false)
  })

  it('[G5.c] a commit that fails on a full disk or a lock stored nothing', async () => {
    const journal = openSqliteJournal(path)
    const { run } = StatementSync.prototype
    for (const errcode of [13, 5]) {
      sinon.stub(StatementSync.prototype, 'run').callsFake(function (this: StatementSync, ...args) {
        if (this.sourceSQL === 'commit') throw Object.assign(new Error('full'), { errcode })
        return Reflect.apply(run, this, args)
      })
      await assert.rejects(journal.append(0, entryWith('een')), JournalFailed).finally(() => sinon.restore())
    }
    await journal.append(0, entryWith('een'))
    await journal.close()
  })

  it('[X8.h] a damaged database is refused with a clear sentence, and left as it was', async () => {
    await writeFile(path, 'SQLite format 3\u0000 en dan niets meer'.padEnd(5000, 'x'))
    const before = await readFile(path)
    assert.throws(
      () => openSqliteJournal(path),
      (error: unknown) => {
        assert.ok(error instanceof StartError)
        assert.match(error.message, /beschadigd/)
        return true
      },
    )
    assert.deepEqual(await readFile(path), before)
  })

  it('[X8.h] a truncated database is refused', async () => {
    const journal = openSqliteJournal(path)
    for (let seq = 1; seq <= 200; seq += 1) {
      await journal.append(seq - 1, { ...entryWith('x'.repeat(2000)), seq, entryId: `e-${seq}` })
    }
    await journal.close()
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, Math.floor(whole.length / 2 / 4096) * 4096))
    assert.throws(() => openSqliteJournal(path), StartError)
  })

  it('[X8.n] a database that lost its newest entries is refused with the remedy, and left as it was', async () => {
    const mark = join(folder, 'stand')
    const wal = `${path}-wal`
    const journal = openSqliteJournal(path, { mark })
    for (let seq = 1; seq <= 3; seq += 1)
      await journal.append(seq - 1, { ...entryWith('woorden'), seq, entryId: `e-${seq}` })
    const [file, log] = [await readFile(path), await readFile(wal)]
    await journal.close()
    // As after a crash: the log holds what the file does not. Its last frame is cut off.
    await writeFile(path, file)
    await writeFile(wal, log.subarray(0, -100))
    const files = () => Promise.all([path, wal, mark].map((one) => readFile(one)))
    const before = await files()
    assert.throws(
      () => openSqliteJournal(path, { mark }),
      (error: unknown) => {
        assert.ok(error instanceof StartError)
        assert.match(error.message, /er zijn er 3 bewaard, en er staan er 2 in/)
        return true
      },
    )
    assert.deepEqual(await files(), before)
    await rm(mark)
    const accepted = openSqliteJournal(path, { mark })
    assert.equal((await accepted.read('ronde:r-1', 0)).length, 2)
    await accepted.close()
  })

  it('[X8.n] a database that is gone is refused, and no new one takes its place', async () => {
    const mark = join(folder, 'stand')
    const journal = openSqliteJournal(path, { mark })
    await journal.appendAll([entryWith('woorden')])
    await journal.close()
    await rm(path)
    assert.throws(() => openSqliteJournal(path, { mark }), /is er niet meer, terwijl er 1 regels/)
    assert.deepEqual(await readdir(folder), ['stand'])
  })

  it('[X8.n] a database that lost nothing opens, also after a hard kill, a redaction and without a mark', async () => {
    const mark = join(folder, 'stand')
    const old = openSqliteJournal(path)
    await old.append(0, entryWith('van voor het merk'))
    await old.close()
    const [one, two] = [openSqliteJournal(path, { mark }), openSqliteJournal(path, { mark })]
    await one.append(1, { ...entryWith('een'), seq: 2, entryId: 'e-2' })
    await two.append(2, { ...entryWith('twee'), seq: 3, entryId: 'e-3' })
    await two.redact('ronde:r-1', [{ ...entryWith(''), acts: [] }])
    assert.equal((await readFile(mark, 'latin1')).trim(), '3')
    await two.close()
    // The first is still open, as when its process was killed.
    const again = openSqliteJournal(path, { mark })
    assert.equal((await again.read('ronde:r-1', 0)).length, 3)
    await again.close()
    await one.close()
    await writeFile(mark, 'onleesbaar')
    await openSqliteJournal(path, { mark }).close()
  })

  it('[X8.p] a database that a newer release has used is refused, and left as it was', async () => {
    const journal = openSqliteJournal(path)
    await journal.close()
    const other = new DatabaseSync(path)
    assert.equal(other.prepare('pragma user_version').get()?.user_version, SCHEMA_VERSION)
    other.exec(`pragma user_version = ${SCHEMA_VERSION + 1}`)
    other.close()
    const before = await readFile(path)
    assert.throws(() => openSqliteJournal(path), /nieuwere versie van de app.*Start de nieuwste versie/)
    assert.deepEqual(await readFile(path), before)
  })

  it('[X8.h] the database of another program is refused with a clear sentence, and left as it was', async () => {
    for (const tables of ['create table entries (nummer)', 'create table klanten (naam)']) {
      const other = new DatabaseSync(path)
      other.exec(tables)
      other.close()
      const before = await readFile(path)
      assert.throws(() => openSqliteJournal(path), /geen database van deze app/)
      assert.deepEqual(await readFile(path), before)
      await rm(path)
    }
  })

  it('[X8.h] a database in a missing folder is refused with the remedy', () => {
    assert.throws(() => openSqliteJournal(join(folder, 'nergens', 'journal.db')), /Kijk of de map bestaat/)
  })
})
