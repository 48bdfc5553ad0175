import { type Entry, type Journal, JournalConflict, JournalUnknown } from '../ports/journal.ts'
import { pause } from './pause.ts'

const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 1000

/**
 * Creates an entry, and does not come back before it is known whether it stands (house.md "Unknown is not failed"):
 * an unknown outcome is asked again with the same entry until it is created, or something stands in its place, and
 * then whether that is this very entry.
 * @param retried called before each time it is asked again
 * @returns whether it was stored; false when another entry stands in its place
 * @throws JournalFailed when it was certainly not stored
 */
export async function appendSurely(
  journal: Journal,
  after: number,
  entry: Entry,
  retried: () => void = () => undefined,
): Promise<boolean> {
  let uncertain = false
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      await journal.append(after, entry)
      return true
    } catch (error) {
      if (error instanceof JournalConflict) {
        // Asked even at a first conflict: a client library may have repeated the create by itself.
        const mine = await standsThere(journal, entry)
        if (mine !== null) return mine
        if (!uncertain) return false
      } else if (error instanceof JournalUnknown) {
        uncertain = true
      } else if (!uncertain) {
        throw error
      }
      // A failure after an unknown outcome says nothing about the first try: keep asking.
    }
    await pause(wait)
    retried()
  }
}

/** Whether the entry that stands at this place is this one; null when the journal cannot be asked now. */
async function standsThere(journal: Journal, entry: Entry): Promise<boolean | null> {
  try {
    const [found] = await journal.read(entry.stream, entry.seq - 1, 1)
    return found === undefined ? null : found.entryId === entry.entryId
  } catch {
    return null
  }
}
