import { fieldOf } from '../../domain/people.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import type { Act } from '../../domain/stream.ts'
import { announcesRedaction, holdsSalt, privacyOf } from '../../domain/streams.ts'
import { type ErasureCounts, NO_COUNTS } from '../../domain/tenant/erasure.ts'
import type { Entry, Journal, JournalEvent, Redacted } from '../../ports/journal.ts'
import { eraseFromOther, eraseFromRonde } from '../../redaction/erase.ts'
import type { Erased } from '../../redaction/erased.ts'
import { assertReadable, RewriteUnreadable } from '../../redaction/foldAll.ts'
import { ERASED_NAME } from '../../redaction/names.ts'
import { tokenFor } from '../../redaction/tokens.ts'
import { actsOf, before, changedEntries, entriesOf, rewriteIn } from './redactStream.ts'

/** One erasure, as one stream needs to know it. */
export interface ErasingIn {
  erasureId: string
  /** The id of the person, and pseudonyms of the person in this stream. */
  ids: readonly string[]
  names: readonly string[]
  salt: string
  /** Only entries that are not newer (epoch ms); null for all. */
  until: number | null
  /** Whether the person takes part in this ronde, also where this version of it does not say so. */
  takesPart?: boolean
}

/** How far the clocks of instances may differ, ms. */
const SLACK = 60_000

export interface Found {
  changed: Redacted[]
  counts: ErasureCounts
  /** Whether anything of the person was stored here, now or before the work was broken off. */
  touched: boolean
  /** Whether the id of the person occurs in it, or what replaced it. */
  present: boolean
  /** Whether the person occurs in it. Other changes only drop the hashes of requests, which every erasure drops. */
  named: boolean
}

/**
 * What must be rewritten in one stream. Entries after the announcement of this erasure are of someone who came back.
 * @throws RewriteUnreadable when the stream could not be folded afterwards
 */
export async function findIn(journal: Journal, stream: string, erasing: ErasingIn): Promise<Found> {
  const { erasureId, ids, names, salt, until, takesPart = false } = erasing
  const tokens = new Map(ids.map((id) => [id, tokenFor(salt, stream, id)]))
  const all = await entriesOf(journal, stream)
  const isOfThis = (event: JournalEvent): boolean => fieldOf(event, 'erasureId') === erasureId
  const unannounced = before(all, (event) => announcesRedaction(event) && isOfThis(event))
  const reached = until === null ? () => true : actsReached(unannounced, until, isOfThis)
  const entries = unannounced.filter((entry) => entry.acts.some(reached))
  const result = await rewrite(
    stream,
    actsOf(entries).filter(reached),
    { tokens, names, takesPart },
    erasureId,
  ).catch((error) => {
    throw new RewriteUnreadable(stream, error)
  })
  const { counts } = result
  const rewritten = result.acts.values()
  const acts = actsOf(entries).map((act) => (reached(act) ? (rewritten.next().value ?? act) : act))
  // The act that started the erasure names the person and goes last: without it no one could continue the work.
  const [rest, started] = partition(changedEntries(entries, acts), (entry) =>
    hasEvent(entry, (event) => holdsSalt(event) && isOfThis(event)),
  )
  const changed = [...rest, ...started]
  if (changed.length > 0) {
    const next = new Map(changed.map((entry) => [entry.seq, entry]))
    assertReadable(stream, actsOf(all.map((entry) => next.get(entry.seq) ?? entry)))
  }
  const text = JSON.stringify(entries)
  const marks = [...tokens.values(), ERASED_NAME]
  const erased = marks.some((mark) => text.includes(mark))
  const named = erased || [...ids, ...names].some((known) => text.includes(known))
  const present = [...tokens].flat().some((id) => text.includes(id))
  return { changed, counts, touched: changed.length > 0 || erased, present, named }
}

/**
 * Which acts an erasure reaches that is repeated for a stream that went on without it: all that are not newer, and newer
 * versions of the same items, since what a person adds to an answer is stored together with the former words.
 */
function actsReached(
  entries: readonly Entry[],
  until: number,
  isOfThis: (event: JournalEvent) => boolean,
): (act: Act<JournalEvent>) => boolean {
  const reached = new Set(actsOf(entries.filter((entry) => isOld(entry, until) || hasEvent(entry, isOfThis))))
  const items = new Set([...reached].flatMap(({ events }) => events.flatMap(itemOf)))
  return (act) => reached.has(act) || act.events.flatMap(itemOf).some((item) => items.has(item))
}

/** The item that an event gives a version of, if any. */
function itemOf(event: JournalEvent): string[] {
  const item = fieldOf(event, privacyOf(event).versionOf)
  return item === null ? [] : [item]
}

/** The name of a stream says which events it holds; a plain string cannot show that in its type. */
async function rewrite(
  stream: string,
  acts: readonly Act<JournalEvent>[],
  erased: Erased,
  erasureId: string,
): Promise<{ acts: Act<JournalEvent>[]; counts: ErasureCounts }> {
  if (stream.startsWith('ronde:')) return eraseFromRonde(acts as readonly Act<RondeEvent>[], erased)
  const { acts: next } = await eraseFromOther(acts, erased, erasureId)
  return { acts: next, counts: NO_COUNTS }
}

/**
 * Erases a person from one stream, and announces it to every instance. Entries that another instance wrote meanwhile on
 * old knowledge are found in the next round: they stand before the announcement. Safe to break off and to repeat.
 * @param announce appends the event that makes every instance fold again
 * @param always announces it also where nothing is found
 */
export async function eraseIn(
  journal: Journal,
  stream: string,
  erasing: ErasingIn,
  announce: () => Promise<void>,
  always = false,
): Promise<Found> {
  const first = await findIn(journal, stream, erasing)
  if (!first.touched && !always) return first
  for (let found = first, round = 1; round === 1 || found.changed.length > 0; round += 1) {
    let known: Found | null = found
    await rewriteIn(journal, stream, async () => {
      const { changed } = known ?? (await findIn(journal, stream, erasing))
      known = null
      return changed
    })
    await announce()
    found = await findIn(journal, stream, erasing)
  }
  return first
}

function partition<T>(list: readonly T[], isSecond: (item: T) => boolean): [T[], T[]] {
  return [list.filter((item) => !isSecond(item)), list.filter(isSecond)]
}

const isOld = ({ acts }: Entry, until: number): boolean => acts.every(({ at }) => at <= until + SLACK)

const hasEvent = ({ acts }: Entry, wanted: (event: JournalEvent) => boolean): boolean =>
  acts.some(({ events }) => events.some(wanted))
