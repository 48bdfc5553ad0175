import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { type AnonymousKeys, KEY_LENGTH } from '../ports/anonymousKeys.ts'
import { JournalFailed } from '../ports/journal.ts'
import { StartError } from '../ports/startError.ts'

/** Timeout for the lock of another process, ms. */
const LOCK_WAIT = 2000

/**
 * A deleted key must be nowhere on the disk once the delete returns (G15.d). So it is overwritten in the file itself, there
 * is no write-ahead log, where it would stay until the next checkpoint, and the rollback journal is in memory: as a file it
 * holds the key, and deleting that file leaves its bytes on the disk. When the machine fails in the middle of a write the
 * file can be damaged; then the keys are lost, never the answers.
 */
const pragmas: [name: string, set: string, expected: string | number][] = [
  ['journal_mode', 'memory', 'memory'],
  ['temp_store', 'memory', 2],
  ['synchronous', 'full', 2],
  ['secure_delete', 'on', 1],
  ['busy_timeout', String(LOCK_WAIT), LOCK_WAIT],
]

/**
 * Opens the keys in a file of their own beside the journal, shared by all processes on one machine. No copy or backup
 * includes this file.
 * @param path a file, or `:memory:`
 * @throws StartError
 */
export function openSqliteKeys(path: string): AnonymousKeys {
  let db: DatabaseSync | null = null
  try {
    db = new DatabaseSync(path, { timeout: LOCK_WAIT })
    for (const [name, set] of pragmas) db.exec(`pragma ${name} = ${set}`)
    db.exec('create table if not exists keys (sitting text primary key, key blob not null) without rowid')
    checkPragmas(db, path)
    return new SqliteKeys(db)
  } catch (error) {
    db?.close()
    if (error instanceof StartError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `Het bestand ${path}, met de sleutels van anonieme gesprekken, kan niet worden geopend: ${reason}. Kijk of je in die map mag schrijven. Is het beschadigd, haal het dan weg: antwoorden blijven bewaard, alleen kan niemand een anoniem antwoord van een gesprek dat nu loopt nog wijzigen.`,
    )
  }
}

function checkPragmas(db: DatabaseSync, path: string): void {
  for (const [name, , expected] of pragmas) {
    const found = Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0]
    if (found !== expected) {
      throw new StartError(
        `Het bestand ${path} staat niet op een schijf waarop sleutels echt gewist kunnen worden (${name} is ${String(found)} en moet ${expected} zijn). Kies met DATA_DIR een map op een eigen schijf, geen netwerkmap.`,
      )
    }
  }
}

class SqliteKeys implements AnonymousKeys {
  readonly #db: DatabaseSync

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  get(sitting: string): Promise<Uint8Array> {
    return orJournalFailed(() => {
      const found = this.#find(sitting)
      if (found !== null) return found
      this.#db
        .prepare('insert or ignore into keys (sitting, key) values (?, ?)')
        .run(sitting, randomBytes(KEY_LENGTH))
      const made = this.#find(sitting)
      if (made === null) throw new Error('the key was destroyed right after it was created')
      return made
    })
  }

  peek(sitting: string): Promise<Uint8Array | null> {
    return orJournalFailed(() => this.#find(sitting))
  }

  destroy(sitting: string): Promise<void> {
    return orJournalFailed(() => {
      this.#db.prepare('delete from keys where sitting = ?').run(sitting)
    })
  }

  sittings(): Promise<string[]> {
    return orJournalFailed(() =>
      this.#db
        .prepare('select sitting from keys')
        .all()
        .map((row) => String(row.sitting)),
    )
  }

  async close(): Promise<void> {
    this.#db.close()
  }

  #find(sitting: string): Uint8Array | null {
    const row = this.#db.prepare('select key from keys where sitting = ?').get(sitting)
    return row?.key instanceof Uint8Array ? row.key : null
  }
}

/** @throws JournalFailed in place of any error of SQLite */
async function orJournalFailed<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    throw new JournalFailed(error)
  }
}
