import type { Act } from '../../domain/stream.ts'
import {
  type Entry,
  type Journal,
  JournalConflict,
  type JournalEvent,
  type Redacted,
} from '../../ports/journal.ts'

type AnyAct = Act<JournalEvent>

/** All entries of a stream. Others get their turn between the pages. */
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
 * The entries that are to be another one, the last first: what is known from the earlier ones is then still there when
 * the work is broken off between two of them. Each with what it was, so that nobody's work is undone on old knowledge.
 * @param acts what the acts of `entries` are to be, in the same order
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

/** How often somebody else may be first. */
const TRIES = 20

/** Rewrites what `find` finds, which is asked anew when somebody else rewrote the same in between. */
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

/** The part of a stream that stands before a marker. */
export function before(
  entries: readonly Entry[],
  isMarker: (event: JournalEvent) => boolean,
): readonly Entry[] {
  const at = entries.findIndex(({ acts }) => acts.some(({ events }) => events.some(isMarker)))
  return at < 0 ? entries : entries.slice(0, at)
}
