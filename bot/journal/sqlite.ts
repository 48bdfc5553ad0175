import { backup, type DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  type Entry,
  type Journal,
  JournalConflict,
  JournalFailed,
  JournalUnknown,
  type Redacted,
  type SnapshotDoc,
} from '../ports/journal.ts'
import { openDatabase, purgeOverwritten } from './sqliteFile.ts'

const PAGE = 500

interface Pending {
  after: number
  entry: Entry
  text: string
  done(): void
  failed(error: unknown): void
}

/**
 * The journal in one SQLite file, shared by any number of processes on one machine. SQLite works synchronously, so
 * all appends of one turn of the event loop go into one transaction: one fsync for all of them.
 *
 * @param path a file, or `:memory:`
 */
export function openSqliteJournal(path: string): SqliteJournal {
  return new SqliteJournal(openDatabase(path))
}

export class SqliteJournal implements Journal {
  readonly #db: DatabaseSync
  readonly #insert: StatementSync
  readonly #select: StatementSync
  #pending: Pending[] = []
  #closed = false

  constructor(db: DatabaseSync) {
    this.#db = db
    // One row when `after` is the end of the stream, none when it is not; the primary key guards the rest.
    this.#insert = db.prepare(
      `insert into entries (stream, seq, entry_id, acts)
       select ?1, ?2, ?3, ?4
       where ?2 = 1 + coalesce((select max(seq) from entries where stream = ?1), 0)`,
    )
    this.#select = db.prepare(
      'select seq, entry_id, acts from entries where stream = ? and seq > ? order by seq limit ?',
    )
  }

  append(after: number, entry: Entry): Promise<void> {
    if (entry.seq !== after + 1) return Promise.reject(new JournalConflict(entry.stream, entry.seq))
    if (this.#closed) return Promise.reject(new JournalFailed('closed'))
    const text = JSON.stringify(entry.acts)
    return new Promise((resolve, reject) => {
      this.#pending.push({ after, entry, text, done: resolve, failed: reject })
      // A tick runs when every stream that decides in this turn has come this far.
      if (this.#pending.length === 1) process.nextTick(() => this.#flush())
    })
  }

  /** Writes all that is pending in one transaction, then answers all. */
  #flush(): void {
    const pending = this.#pending.splice(0)
    if (pending.length === 0) return
    try {
      this.#db.exec('begin immediate')
    } catch (error) {
      for (const one of pending) one.failed(new JournalFailed(error))
      return
    }
    const created: boolean[] = []
    try {
      for (const { entry, text } of pending) {
        const { changes } = this.#insert.run(entry.stream, entry.seq, entry.entryId, text)
        created.push(changes === 1)
      }
    } catch (error) {
      this.#rollBack()
      for (const one of pending) one.failed(new JournalFailed(error))
      return
    }
    try {
      this.#db.exec('commit')
    } catch (error) {
      // A commit that reports a fault may still have reached the disk.
      this.#rollBack()
      for (const one of pending) one.failed(new JournalUnknown(error))
      return
    }
    pending.forEach((one, index) => {
      if (created[index]) one.done()
      else one.failed(new JournalConflict(one.entry.stream, one.entry.seq))
    })
  }

  #rollBack(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec('rollback')
    } catch {
      // Nothing more can be done here; the next `begin` will say so.
    }
  }

  async read(stream: string, after: number, limit: number = PAGE): Promise<Entry[]> {
    const entries: Entry[] = []
    for (const row of this.#select.iterate(stream, after, limit)) {
      const { seq, entry_id, acts } = row as { seq: number; entry_id: string; acts: string }
      if (seq !== after + entries.length + 1) break
      entries.push({ stream, seq, entryId: entry_id, acts: JSON.parse(acts) })
    }
    return entries
  }

  async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    const update = this.#db.prepare(
      `update entries set acts = ?1
       where stream = ?2 and seq = ?3 and entry_id = ?4 and acts = coalesce(?5, acts)`,
    )
    this.#db.exec('begin immediate')
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
      this.#db.exec('commit')
    } catch (error) {
      this.#rollBack()
      throw error
    }
    await purgeOverwritten(this.#db)
  }

  async streams(prefix: string): Promise<string[]> {
    const rows = this.#db
      .prepare('select stream from entries where seq = 1 and stream >= ? and stream < ? order by stream')
      .all(prefix, `${prefix}\u{10FFFF}`)
    return rows.map((row) => String(row.stream))
  }

  readonly snapshot: Journal['snapshot'] = {
    get: async (stream) => {
      const row = this.#db.prepare('select seq, version, state from snapshots where stream = ?').get(stream)
      return row === undefined ? null : (row as unknown as SnapshotDoc)
    },
    generation: async (stream) => {
      const row = this.#db.prepare('select generation from redactions where stream = ?').get(stream)
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

  /** Writes a copy of the whole database beside it, while work goes on. */
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
  }
}
