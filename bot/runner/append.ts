import { type Entry, type Journal, JournalConflict, JournalUnknown } from '../ports/journal.ts'
import { pause } from './pause.ts'

const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 1000

export interface AppendWatch {
  /** Called before each retry. */
  retried?(): void
  /** Called once when the outcome has become unknown. */
  uncertain?(cause: unknown): void
  /** Ends the retries of an append with an unknown outcome. */
  stop?: AbortSignal
}

/**
 * Appends an entry and returns only when the outcome is known. An unknown outcome is not a failure: the same entry is
 * created again until it exists, or until another entry has its seq (G5.d).
 * @returns true when this entry is stored, false when another entry has its seq
 * @throws JournalFailed when it was certainly not stored, JournalUnknown when it was stopped before that was known
 */
export async function appendSurely(
  journal: Journal,
  after: number,
  entry: Entry,
  watch: AppendWatch = {},
): Promise<boolean> {
  let unknown: unknown = null
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      await journal.append(after, entry)
      return true
    } catch (error) {
      if (error instanceof JournalConflict) {
        // Checked at the first conflict as well: a client library may have retried the create by itself.
        const mine = await isStored(journal, entry)
        if (mine !== null) return mine
        if (unknown === null) return false
      } else if (error instanceof JournalUnknown) {
        if (unknown === null) watch.uncertain?.(error)
        unknown ??= error
      } else if (unknown === null) {
        throw error
      }
      // A failure after an unknown outcome says nothing about the first attempt, so keep retrying.
    }
    if (unknown !== null && watch.stop?.aborted) throw unknown
    await pause(wait)
    watch.retried?.()
  }
}

/** Whether the entry stored at this seq is this one; null when the journal has none there or does not answer. */
async function isStored(journal: Journal, entry: Entry): Promise<boolean | null> {
  try {
    const [found] = await journal.read(entry.stream, entry.seq - 1, 1)
    return found === undefined ? null : found.entryId === entry.entryId
  } catch {
    return null
  }
}
