import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { JournalFailed } from '../ports/journal.ts'
import { StartError } from '../ports/startError.ts'
import { highWaterIn } from './highWater.ts'
import { SCHEMA_VERSION, tooNew } from './schemaVersion.ts'
import { resultCodeOf, SQLITE_BUSY } from './sqliteErrors.ts'

/** Timeout for the lock of another process, ms. */
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
create table if not exists totals (
  id integer primary key check (id = 1),
  entries integer not null
);
insert into totals (id, entries)
  select 1, (select count(*) from entries) where not exists (select 1 from totals);
`

/** Durability and erasure depend on these. Read back after setting, because SQLite ignores an invalid pragma silently. */
const pragmas: [name: string, set: string, expected: string | number][] = [
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['secure_delete', 'on', 1],
  ['busy_timeout', String(LOCK_WAIT), LOCK_WAIT],
]

/**
 * Opens the database file, creates it when it is missing, and checks its settings and integrity (X8.h).
 * @param mark path of its high-water mark (X8.n); without it, losses are not noticed
 * @throws StartError with the cause and the remedy
 */
export function openDatabase(path: string, mark?: string): DatabaseSync {
  if (mark !== undefined) checkHighWater(path, mark)
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
    checkSchema(db, path)
    for (const [name, set] of pragmas) db.exec(`pragma ${name} = ${set}`)
    db.exec(schema)
    db.exec(`pragma user_version = ${SCHEMA_VERSION}`)
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

/** Retries while another process has the database locked, and the pause between them, ms. */
const TRIES = 50
const PAUSE_MS = 100

/**
 * Purges overwritten text from the file and its write-ahead log (X3.d). `secure_delete` leaves copies in the unused
 * space of a page, so the file is rebuilt. The log is truncated; SQLite reports a reader that prevents this only in the
 * result row of the pragma.
 * @param pauseMs between retries
 * @throws JournalFailed when other processes kept the database busy
 */
export async function purgeOverwritten(db: DatabaseSync, pauseMs = PAUSE_MS): Promise<void> {
  await untilFree(db, pauseMs, () => {
    // No temporary file may ever hold people's words.
    db.exec('pragma temp_store = memory')
    db.exec('vacuum')
    return true
  })
  await untilFree(db, pauseMs, () => db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0)
}

/**
 * Retries `work` until it returns true. While SQLite waits for a lock it blocks the event loop, so it gets no timeout
 * here and the waiting is done between the tries.
 */
async function untilFree(db: DatabaseSync, pauseMs: number, work: () => boolean): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    db.exec('pragma busy_timeout = 0')
    try {
      if (work()) return
    } catch (error) {
      if (resultCodeOf(error) !== SQLITE_BUSY) throw error
    } finally {
      db.exec(`pragma busy_timeout = ${LOCK_WAIT}`)
    }
    await wait(pauseMs)
  }
  throw new JournalFailed('other processes keep the database busy')
}

/**
 * Reads without writing: a database that lost entries must stay unchanged until it is repaired.
 * @throws StartError when the database held more entries than it holds now
 */
function checkHighWater(path: string, mark: string): void {
  const expected = highWaterIn(mark)
  if (expected === 0) return
  const found = entriesIn(path)
  if (found === null || found >= expected) return
  const what = existsSync(path)
    ? `In de database ${path} ontbreken regels: er zijn er ${expected} bewaard, en er staan er ${found} in.`
    : `De database ${path} is er niet meer, terwijl er ${expected} regels in zijn bewaard.`
  throw new StartError(
    `${what} Er is niets aan veranderd. Zet de map apart, en zet een reservekopie of de nieuwste dagelijkse kopie terug. Deed je dat al, haal dan het bestand ${mark} weg en start opnieuw.`,
  )
}

/** Number of entries ever stored in this database; 0 without a file, null when it cannot be read as ours. */
function entriesIn(path: string): number | null {
  if (!existsSync(path)) return 0
  let db: DatabaseSync | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: LOCK_WAIT })
    return Number(db.prepare('select entries from totals').get()?.entries ?? 0)
  } catch {
    // Damaged, or of another program: opening it says so.
    return null
  } finally {
    db?.close()
  }
}

/** Runs before anything is written, so that the database of another program stays unchanged. @throws Error */
function checkOurs(db: DatabaseSync): void {
  const found = db.prepare('select count(*) as tables from sqlite_schema').get()
  if (found?.tables !== 0) db.prepare('select stream, seq, entry_id, acts from entries limit 0')
}

/** Runs before anything is written as well. @throws StartError when a newer release has used the database */
function checkSchema(db: DatabaseSync, path: string): void {
  const found = Number(db.prepare('pragma user_version').get()?.user_version)
  if (found > SCHEMA_VERSION) throw new StartError(tooNew(`De database ${path}`))
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
