import type { Act } from '../../domain/stream.ts'
import {
  type Entry,
  type Journal,
  JournalConflict,
  type JournalEvent,
  type Redacted,
} from '../../ports/journal.ts'

type AnyAct = Act<JournalEvent>

/** All entries of a stream; yields to other work between pages. */
export async function entriesOf(journal: Journal, stream: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const page = await journal.read(stream, entries.length)
    if (page.length === 0) return entries
    entries.push(...page)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export const actsOf = (entries: readonly Entry[]): AnyAct[] => entries.flatMap(({ acts }) => acts)

/**
 * The entries that change, last first: when the rewrite is cut off, the earlier entries that it depends on are still
 * there. Each entry carries its former acts, so that a concurrent rewrite is a conflict instead of being undone.
 * @param acts the new acts of `entries`, in the same order
 */
export function changedEntries(entries: readonly Entry[], acts: readonly AnyAct[]): Redacted[] {
  let at = 0
  const changed: Redacted[] = []
  for (const entry of entries) {
    const next = acts.slice(at, at + entry.acts.length)
    at += entry.acts.length
    const same = entry.acts.every((act, index) => act === next[index])
    if (!same && JSON.stringify(next) !== JSON.stringify(entry.acts))
      changed.push({ ...entry, acts: next, was: entry.acts })
  }
  return changed.reverse()
}

/** How many conflicts with other instances are retried. */
const TRIES = 20

/** Redacts the entries that `find` returns; calls it again when another instance redacted the same entries first. */
export async function rewriteIn(
  journal: Journal,
  stream: string,
  find: () => Promise<readonly Redacted[]>,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await journal.redact(stream, await find())
      return
    } catch (error) {
      if (!(error instanceof JournalConflict) || tries === TRIES) throw error
    }
  }
}

/** The entries before the first one with a marker; all entries when there is none. */
export function before(
  entries: readonly Entry[],
  isMarker: (event: JournalEvent) => boolean,
): readonly Entry[] {
  const at = entries.findIndex(({ acts }) => acts.some(({ events }) => events.some(isMarker)))
  return at < 0 ? entries : entries.slice(0, at)
}
