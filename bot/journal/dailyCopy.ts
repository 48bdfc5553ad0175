import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import { openSqliteJournal, type SqliteJournal } from './sqlite.ts'

/** Interval of the check for today's copy, ms. */
const CHECK_EVERY = 60 * 60_000

/** File name of a copy, or of an unfinished one, which has the id of its process; with the suffix of a file beside it. */
const NAME = /^(journal-(\d{4}-\d{2}-\d{2})\.db(?:\.(\d+)\.bezig)?)(-wal|-shm|-journal)?$/

export interface DailyCopy {
  /** Makes today's copy when it is missing, and removes copies that are too old. */
  check(): Promise<void>
  /**
   * Runs `work` on every copy, one after another.
   * @throws Error while another process makes a copy: retry later
   */
  each(work: (copy: Journal) => Promise<void>): Promise<void>
  /** Stops the timer. Resolves when no work on a copy is running. */
  stop(): Promise<void>
}

/**
 * Keeps a copy of the database for each of the last `days` days in `folder` (G5.n). A copy gets its final name only when
 * it is complete.
 */
export function startDailyCopy(parts: {
  journal: SqliteJournal
  clock: Clock
  folder: string
  days: number
  fault(error: unknown): void
  /** Runs on a new copy before it gets its final name. */
  clean?(copy: Journal): Promise<void>
}): DailyCopy {
  const { journal, clock, folder, days, fault, clean } = parts
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

  async function checkNow(): Promise<void> {
    if (days === 0) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await removeLeftovers(folder)
    const now = clock.now()
    const today = `journal-${dayOf(now)}.db`
    const there = await readdir(folder)
    if (!there.includes(today)) {
      const unfinished = join(folder, `${today}.${process.pid}.bezig`)
      await journal.copyTo(unfinished)
      if (clean !== undefined) await inCopy(unfinished, clean)
      await rename(unfinished, join(folder, today))
    }
    const oldest = dayOf(now - (days - 1) * 24 * 60 * 60_000)
    for (const { path, day } of await filesIn(folder)) if (day < oldest) await rm(path, { force: true })
  }

  async function eachNow(work: (copy: Journal) => Promise<void>): Promise<void> {
    await removeLeftovers(folder)
    const files = await filesIn(folder)
    for (const { path, process, beside } of files) if (process === null && !beside) await inCopy(path, work)
    // Its process may have read the register before this work began, and the copy gets its final name later.
    if (files.some(({ process }) => process !== null)) throw new Error('another process is making a copy')
  }

  let last: Promise<void> = Promise.resolve()
  /** Runs tasks one at a time. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(task)
    return last
  }
  const check = (): Promise<void> => inTurn(checkNow)

  const timer = setInterval(() => check().catch(fault), CHECK_EVERY).unref()
  check().catch(fault)
  return {
    check,
    each: (work) => inTurn(() => eachNow(work)),
    stop() {
      clearInterval(timer)
      return last.catch(() => undefined)
    },
  }
}

interface CopyFile {
  path: string
  /** As in an ISO date. */
  day: string
  /** Id of the process that makes it; null for a finished copy. */
  process: number | null
  /** Whether it is a file that SQLite keeps beside a copy while that is open. */
  beside: boolean
  /** Name of the copy that it is or belongs to. */
  copy: string
}

async function filesIn(folder: string): Promise<CopyFile[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => {
    const [, copy, day, process, suffix] = NAME.exec(name) ?? []
    if (copy === undefined || day === undefined) return []
    const path = join(folder, name)
    return [
      {
        path,
        day,
        copy,
        process: process === undefined ? null : Number(process),
        beside: suffix !== undefined,
      },
    ]
  })
}

/**
 * Removes what a process left that was killed while it made a copy: no erasure reaches the words in it (X3.d). Called while
 * this process makes no copy, so what has its own id is from a former process.
 */
async function removeLeftovers(folder: string): Promise<void> {
  const files = await filesIn(folder)
  const copies = new Set(files.filter(({ beside }) => !beside).map(({ copy }) => copy))
  for (const { path, process: id, beside, copy } of files) {
    const left = id === null ? beside && !copies.has(copy) : id === process.pid || !isRunning(id)
    if (left) await rm(path, { force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function inCopy(path: string, work: (copy: Journal) => Promise<void>): Promise<void> {
  const copy = openSqliteJournal(path)
  try {
    await work(copy)
  } finally {
    await copy.close()
  }
}
