import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { JournalFailed } from '../ports/journal.ts'
import { StartError } from '../ports/startError.ts'

/** How long one process waits for another's transaction, ms. */
const LOCK_WAIT = 2000

const schema = `
create table if not exists entries (
  stream text not null,
  seq integer not null,
  entry_id text not null,
  acts text not null,
  primary key (stream, seq)
) without rowid;
create table if not exists snapshots (
  stream text primary key,
  seq integer not null,
  version text not null,
  state blob not null
) without rowid;
create table if not exists redactions (
  stream text primary key,
  generation integer not null
) without rowid;
`

/** What the promise "stored is stored, erased is erased" rests on; read back, because SQLite ignores a wish silently. */
const pragmas: [name: string, set: string, expected: string | number][] = [
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['secure_delete', 'on', 1],
  ['busy_timeout', String(LOCK_WAIT), LOCK_WAIT],
]

/**
 * Opens the file, makes it when it is not there, and checks that it is whole.
 * @throws StartError in words for whoever starts the server
 */
export function openDatabase(path: string): DatabaseSync {
  let db: DatabaseSync
  try {
    db = new DatabaseSync(path, { timeout: LOCK_WAIT })
  } catch (error) {
    throw new StartError(
      `De database ${path} kan niet worden geopend: ${reason(error)}. Kijk of de map bestaat en of je er mag schrijven.`,
    )
  }
  try {
    checkOurs(db)
    for (const [name, set] of pragmas) db.exec(`pragma ${name} = ${set}`)
    db.exec(schema)
    checkPragmas(db, path)
    checkWhole(db, path)
    return db
  } catch (error) {
    db.close()
    if (error instanceof StartError) throw error
    throw new StartError(
      `De database ${path} is beschadigd of is geen database van deze app (${reason(error)}). Er is niets aan veranderd. Zet het bestand apart en zet een reservekopie terug, of begin met een lege map.`,
    )
  }
}

/** How often, and how long each time, a reader in another process is waited for, ms. */
const LOG_TRIES = 50
const LOG_WAIT = 100

/**
 * Empties the write-ahead log: what was overwritten in the file still stands there. SQLite says nothing when somebody
 * who reads is in its way, so its answer is looked at.
 * @throws JournalFailed when readers stayed in the way
 */
export async function emptyLog(db: DatabaseSync): Promise<void> {
  for (let tries = 1; tries <= LOG_TRIES; tries += 1) {
    // Everybody waits while SQLite waits: it may not, and we come back.
    db.exec('pragma busy_timeout = 0')
    const busy = db.prepare('pragma wal_checkpoint(truncate)').get()?.busy
    db.exec(`pragma busy_timeout = ${LOCK_WAIT}`)
    if (busy === 0) return
    await wait(LOG_WAIT)
  }
  throw new JournalFailed('the write-ahead log is still being read')
}

/** Asked before anything is set or made: the database of another program stays as it is. */
function checkOurs(db: DatabaseSync): void {
  const found = db.prepare('select count(*) as tables from sqlite_schema').get()
  if (found?.tables !== 0) db.prepare('select stream, seq, entry_id, acts from entries limit 0')
}

function checkPragmas(db: DatabaseSync, path: string): void {
  for (const [name, , expected] of pragmas) {
    const found = Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0]
    const inMemory = path === ':memory:' && name === 'journal_mode'
    if (found === expected || inMemory) continue
    throw new StartError(
      `De database ${path} staat niet op een schijf waarop veilig opslaan kan (${name} is ${String(found)} en moet ${expected} zijn). Kies met DATA_DIR een map op een eigen schijf, geen netwerkmap.`,
    )
  }
}

function checkWhole(db: DatabaseSync, path: string): void {
  const found = Object.values(db.prepare('pragma quick_check(1)').get() ?? {})[0]
  if (found !== 'ok') {
    throw new StartError(
      `De database ${path} is beschadigd (${String(found)}). Er is niets aan veranderd. Zet het bestand apart en zet een reservekopie terug.`,
    )
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
