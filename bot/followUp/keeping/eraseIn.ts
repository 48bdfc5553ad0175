import type { ChatEvent } from '../../domain/chat/chat.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import type { Act } from '../../domain/stream.ts'
import { type ErasureCounts, NO_COUNTS } from '../../domain/tenant/erasure.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import type { Entry, Journal, JournalEvent, Redacted } from '../../ports/journal.ts'
import { eraseFromRonde } from '../../redaction/eraseFromRonde.ts'
import { eraseFromChat, eraseFromTenant } from '../../redaction/eraseFromStream.ts'
import { ERASED_NAME } from '../../redaction/names.ts'
import type { Erased } from '../../redaction/rondeFacts.ts'
import { tokenFor } from '../../redaction/tokens.ts'
import { actsOf, before, changedEntries, entriesOf, rewriteIn } from './redactStream.ts'

/** One erasure, for one stream. */
export interface ErasingIn {
  erasureId: string
  /** The person's id, and the person's pseudonyms in this stream. */
  ids: readonly string[]
  names: readonly string[]
  salt: string
  /** Erase only what is not newer than this, epoch ms; null for everything. */
  until: number | null
}

/** Tolerance for clocks that differ between instances, ms. */
const SLACK = 60_000

export interface Found {
  changed: Redacted[]
  counts: ErasureCounts
  /** Whether anything of the person is or was in this stream, also when an earlier try erased it. */
  touched: boolean
}

/**
 * The entries of one stream to rewrite. Entries after the announcement are left alone: they are of a person who came back
 * as a new person (X3.u).
 */
export async function findIn(journal: Journal, stream: string, erasing: ErasingIn): Promise<Found> {
  const { erasureId, ids, names, salt, until } = erasing
  const tokens = new Map(ids.map((id) => [id, tokenFor(salt, stream, id)]))
  const all = await entriesOf(journal, stream)
  const announced = before(
    all,
    (event) =>
      'erasureId' in event && event.type.endsWith('.redactionAnnounced') && event.erasureId === erasureId,
  )
  const entries =
    until === null ? announced : announced.filter((entry) => isOld(entry, until) || isOf(entry, erasureId))
  const { acts, counts } = await rewrite(stream, actsOf(entries), { tokens, names }, erasureId)
  // The act that asked for the erasure names the person. It is rewritten last: an unfinished erasure still needs it.
  const [rest, asked] = partition(changedEntries(entries, acts), (entry) => asksFor(entry, erasureId))
  const changed = [...rest, ...asked]
  const text = changed.length > 0 ? '' : JSON.stringify(entries)
  const marks = [...tokens.values(), ERASED_NAME]
  return { changed, counts, touched: changed.length > 0 || marks.some((mark) => text.includes(mark)) }
}

/** The name of the stream says which events it holds; a plain string does not tell the compiler. */
async function rewrite(
  stream: string,
  acts: readonly Act<JournalEvent>[],
  erased: Erased,
  erasureId: string,
): Promise<{ acts: Act<JournalEvent>[]; counts: ErasureCounts }> {
  if (stream.startsWith('ronde:')) return eraseFromRonde(acts as readonly Act<RondeEvent>[], erased)
  const others = stream.startsWith('chat:')
    ? eraseFromChat(acts as readonly Act<ChatEvent>[], erased)
    : eraseFromTenant(acts as readonly Act<TenantEvent>[], erased, erasureId)
  return { acts: others, counts: NO_COUNTS }
}

/**
 * Erases a person from one stream and announces it to every instance. What another instance wrote from a stale state
 * before the announcement is found in the next round. Idempotent, and safe to cut off anywhere.
 * @param announce appends the event that makes every instance fold the stream again
 */
export async function eraseIn(
  journal: Journal,
  stream: string,
  erasing: ErasingIn,
  announce: () => Promise<void>,
): Promise<Found> {
  const first = await findIn(journal, stream, erasing)
  if (!first.touched) return first
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

const asksFor = ({ acts }: Entry, erasureId: string): boolean =>
  acts.some(({ events }) =>
    events.some((event) => event.type === 'erasure.started' && event.erasureId === erasureId),
  )

function partition<T>(list: readonly T[], isSecond: (item: T) => boolean): [T[], T[]] {
  return [list.filter((item) => !isSecond(item)), list.filter(isSecond)]
}

const isOld = ({ acts }: Entry, until: number): boolean => acts.every(({ at }) => at <= until + SLACK)

/** Events of the erasure itself name the person, however new they are. */
const isOf = ({ acts }: Entry, erasureId: string): boolean =>
  acts.some(({ events }) => events.some((event) => 'erasureId' in event && event.erasureId === erasureId))
