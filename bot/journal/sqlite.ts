// Long, because the whole contract is implemented on one connection, whose transaction all appends share.
import { backup, type DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  type Entry,
  type Journal,
  JournalConflict,
  JournalDamaged,
  JournalFailed,
  JournalUnknown,
  type Redacted,
  type SnapshotDoc,
} from '../ports/journal.ts'
import { HighWaterMark } from './highWater.ts'
import { resultCodeOf, SQLITE_BUSY, SQLITE_FULL } from './sqliteErrors.ts'
import { openDatabase, purgeOverwritten } from './sqliteFile.ts'

const PAGE = 500

interface PendingAppend {
  entry: Entry
  /** The acts as JSON. */
  json: string
  resolve(): void
  reject(error: unknown): void
}

interface SqliteOptions {
  /** Path of the high-water mark; without it, losses are not noticed at the next start. */
  mark?: string
  /** See `purgeOverwritten`. */
  purgePauseMs?: number
}

/**
 * Opens the journal in one SQLite file, which any number of processes on one machine may share.
 * @param path a file, or `:memory:`
 * @throws StartError
 */
export function openSqliteJournal(path: string, options: SqliteOptions = {}): SqliteJournal {
  return new SqliteJournal(openDatabase(path, options.mark), options)
}

/**
 * SQLite blocks the event loop, and its commit waits for the disk. So all appends of one turn of the event loop share
 * one transaction and one fsync.
 */
export class SqliteJournal implements Journal {
  readonly #db: DatabaseSync
  readonly #purgePauseMs: number | undefined
  readonly #mark: HighWaterMark | null
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  readonly #insert: StatementSync
  readonly #addToTotal: StatementSync
  readonly #select: StatementSync
  readonly #selectSnapshot: StatementSync
  readonly #selectGeneration: StatementSync
  #pending: PendingAppend[] = []
  #closed = false

  constructor(db: DatabaseSync, { mark, purgePauseMs }: SqliteOptions = {}) {
    this.#db = db
    this.#purgePauseMs = purgePauseMs
    this.#mark = mark === undefined ? null : new HighWaterMark(mark)
    this.#begin = db.prepare('begin immediate')
    this.#commit = db.prepare('commit')
    // Inserts a row only when `seq` follows the end of the stream. The write lock makes this safe between processes.
    this.#insert = db.prepare(
      `insert into entries (stream, seq, entry_id, acts)
       select ?1, ?2, ?3, ?4
       where ?2 = 1 + coalesce((select max(seq) from entries where stream = ?1), 0)`,
    )
    this.#addToTotal = db.prepare('update totals set entries = entries + ? returning entries')
    this.#select = db.prepare(
      'select seq, entry_id, acts from entries where stream = ? and seq > ? order by seq limit ?',
    )
    this.#selectSnapshot = db.prepare('select seq, version, state from snapshots where stream = ?')
    this.#selectGeneration = db.prepare('select generation from redactions where stream = ?')
  }

  append(after: number, entry: Entry): Promise<void> {
    if (entry.seq !== after + 1) return Promise.reject(new JournalConflict(entry.stream, entry.seq))
    if (this.#closed) return Promise.reject(new JournalFailed('closed'))
    const json = JSON.stringify(entry.acts)
    return new Promise((resolve, reject) => {
      this.#pending.push({ entry, json, resolve, reject })
      // By the next tick every stream that decides in this turn has appended.
      if (this.#pending.length === 1) process.nextTick(() => this.#flush())
    })
  }

  async appendAll(entries: readonly Entry[]): Promise<void> {
    // Appends that are pending belong to another transaction.
    this.#flush()
    this.#begin.run()
    try {
      for (const { stream, seq, entryId, acts } of entries) {
        const { changes } = this.#insert.run(stream, seq, entryId, JSON.stringify(acts))
        if (changes !== 1) throw new JournalConflict(stream, seq)
      }
      const total = this.#countAdded(entries.length)
      this.#commit.run()
      this.#mark?.raise(total)
    } catch (error) {
      this.#rollBack()
      throw error
    }
  }

  /** Counts new entries, in the transaction that adds them. @returns the number ever stored */
  #countAdded(added: number): number {
    return Number(this.#addToTotal.get(added)?.entries ?? 0)
  }

  /** Writes all pending appends in one transaction, then settles them. */
  #flush(): void {
    const pending = this.#pending.splice(0)
    if (pending.length === 0) return
    try {
      this.#begin.run()
    } catch (error) {
      for (const one of pending) one.reject(new JournalFailed(error))
      return
    }
    const created: boolean[] = []
    let total = 0
    try {
      for (const { entry, json } of pending) {
        const { changes } = this.#insert.run(entry.stream, entry.seq, entry.entryId, json)
        created.push(changes === 1)
      }
      total = this.#countAdded(created.filter(Boolean).length)
    } catch (error) {
      this.#rollBack()
      for (const one of pending) one.reject(new JournalFailed(error))
      return
    }
    try {
      this.#commit.run()
    } catch (error) {
      this.#rollBack()
      const failure = isNotStored(error) ? new JournalFailed(error) : new JournalUnknown(error)
      for (const one of pending) one.reject(failure)
      return
    }
    this.#mark?.raise(total)
    pending.forEach((one, index) => {
      if (created[index]) one.resolve()
      else one.reject(new JournalConflict(one.entry.stream, one.entry.seq))
    })
  }

  #rollBack(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec('rollback')
    } catch {
      // The next `begin` fails with the same error and reports it.
    }
  }

  async read(stream: string, after: number, limit: number = PAGE): Promise<Entry[]> {
    const entries: Entry[] = []
    for (const row of this.#select.iterate(stream, after, limit)) {
      const { seq, entry_id, acts } = row as { seq: number; entry_id: string; acts: string }
      const next = after + entries.length + 1
      if (seq !== next) throw new JournalDamaged(stream, next)
      entries.push({ stream, seq, entryId: entry_id, acts: JSON.parse(acts) })
    }
    return entries
  }

  async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    const update = this.#db.prepare(
      `update entries set acts = ?1
       where stream = ?2 and seq = ?3 and entry_id = ?4 and acts = coalesce(?5, acts)`,
    )
    this.#begin.run()
    try {
      for (const { seq, entryId, acts, was } of entries) {
        const former = was === undefined ? null : JSON.stringify(was)
        const { changes } = update.run(JSON.stringify(acts), stream, seq, entryId, former)
        if (changes !== 1) throw new JournalConflict(stream, seq)
      }
      this.#db.prepare('delete from snapshots where stream = ?').run(stream)
      this.#db
        .prepare(
          `insert into redactions (stream, generation) values (?, 1)
           on conflict (stream) do update set generation = generation + 1`,
        )
        .run(stream)
      this.#commit.run()
    } catch (error) {
      this.#rollBack()
      throw error
    }
    await purgeOverwritten(this.#db, this.#purgePauseMs)
  }

  async streams(prefix: string): Promise<string[]> {
    const rows = this.#db
      .prepare('select stream from entries where seq = 1 and stream >= ? and stream < ? order by stream')
      .all(prefix, `${prefix}\u{10FFFF}`)
    return rows.map((row) => String(row.stream))
  }

  readonly snapshot: Journal['snapshot'] = {
    get: async (stream) => {
      const row = this.#selectSnapshot.get(stream)
      return row === undefined ? null : (row as unknown as SnapshotDoc)
    },
    generation: async (stream) => {
      const row = this.#selectGeneration.get(stream)
      return Number(row?.generation ?? 0)
    },
    put: async (stream, { seq, version, state }, generation) => {
      this.#db
        .prepare(
          `insert or replace into snapshots (stream, seq, version, state)
           select ?1, ?2, ?3, ?4
           where ?5 = coalesce((select generation from redactions where stream = ?1), 0)`,
        )
        .run(stream, seq, version, state, generation)
    },
    drop: async (stream) => {
      this.#db.prepare('delete from snapshots where stream = ?').run(stream)
    },
  }

  /** Copies the whole database to another file; the journal stays in use meanwhile. */
  async copyTo(path: string): Promise<void> {
    await backup(this.#db, path)
  }

  async ready(): Promise<boolean> {
    try {
      this.#db.prepare('select 1').get()
      return true
    } catch {
      return false
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#flush()
    this.#closed = true
    this.#db.close()
    this.#mark?.close()
  }
}

/**
 * Whether a failed commit certainly stored nothing: the database was locked, or the disk was full before the last page of
 * the transaction was written. After any other failure it may have reached the disk.
 */
function isNotStored(error: unknown): boolean {
  const code = resultCodeOf(error)
  return code === SQLITE_BUSY || code === SQLITE_FULL
}
