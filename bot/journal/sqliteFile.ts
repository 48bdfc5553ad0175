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

/** How often, and how long each time, another process is waited for, ms. */
const TRIES = 50
const WAIT = 100

/**
 * Leaves nothing of what was overwritten. `secure_delete` does not reach the room between the entries of a page, where
 * SQLite leaves what it moved elsewhere, so the file is built anew; and the write-ahead log still holds all of it. SQLite
 * says nothing when somebody who reads is in its way there, so its answer is looked at.
 * @throws JournalFailed when others stayed in the way
 */
export async function purgeOverwritten(db: DatabaseSync): Promise<void> {
  await comingBack(db, () => {
    // Beside the file words of people stand nowhere, also not for a moment.
    db.exec('pragma temp_store = memory')
    db.exec('vacuum')
    return true
  })
  await comingBack(db, () => db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0)
}

/** Everybody waits while SQLite waits for a lock: it may not, and we come back. */
async function comingBack(db: DatabaseSync, work: () => boolean): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    db.exec('pragma busy_timeout = 0')
    try {
      if (work()) return
    } catch (error) {
      if (!isBusy(error)) throw error
    } finally {
      db.exec(`pragma busy_timeout = ${LOCK_WAIT}`)
    }
    await wait(WAIT)
  }
  throw new JournalFailed('others are still at the database')
}

const SQLITE_BUSY = 5
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY

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
