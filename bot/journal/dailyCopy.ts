import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import { openSqliteJournal, type SqliteJournal } from './sqlite.ts'

/** Interval of the check for today's copy, ms. */
const CHECK_EVERY = 60 * 60_000

/** File name of a copy, or of an unfinished one. */
const NAME = /^journal-(\d{4}-\d{2}-\d{2})\.db(\.\d+\.bezig)?$/

export interface DailyCopy {
  /** Makes today's copy when it is missing, and removes copies that are too old. */
  check(): Promise<void>
  /** Runs `work` on every copy, one after another. */
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
    for (const name of there) {
      const day = NAME.exec(name)?.[1]
      if (day !== undefined && day < oldest) await rm(join(folder, name))
    }
  }

  async function eachNow(work: (copy: Journal) => Promise<void>): Promise<void> {
    const there = await readdir(folder).catch(() => [])
    for (const name of there) {
      const [whole, , unfinished] = NAME.exec(name) ?? []
      if (whole === undefined) continue
      const path = join(folder, name)
      if (unfinished === undefined) await inCopy(path, work)
      else if (clock.now() - (await stat(path)).mtimeMs > CHECK_EVERY) await rm(path)
    }
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

async function inCopy(path: string, work: (copy: Journal) => Promise<void>): Promise<void> {
  const copy = openSqliteJournal(path)
  try {
    await work(copy)
  } finally {
    await copy.close()
  }
}
