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

/** One erasure, as one stream needs to know it. */
export interface ErasingIn {
  erasureId: string
  /** The person's own id, and what else the person is called in this stream. */
  ids: readonly string[]
  names: readonly string[]
  salt: string
  /** Only what is not newer; null for everything. */
  until: number | null
}

/** Instances have clocks of their own, ms. */
const SLACK = 60_000

export interface Found {
  changed: Redacted[]
  counts: ErasureCounts
  /** Whether anything of the person stood here, now or before this was broken off. */
  touched: boolean
}

/** What is to be rewritten in one stream. What came after the erasure was told here is of somebody who came back. */
export async function findIn(journal: Journal, stream: string, erasing: ErasingIn): Promise<Found> {
  const { erasureId, ids, names, salt, until } = erasing
  const tokens = new Map(ids.map((id) => [id, tokenFor(salt, stream, id)]))
  const all = await entriesOf(journal, stream)
  const told = before(
    all,
    (event) =>
      'erasureId' in event && event.type.endsWith('.redactionAnnounced') && event.erasureId === erasureId,
  )
  const entries =
    until === null ? told : told.filter((entry) => isOld(entry, until) || isOf(entry, erasureId))
  const { acts, counts } = await rewrite(stream, actsOf(entries), { tokens, names }, erasureId)
  // Who is erased stands in the act that asked for it: that goes last, for without it nobody could go on.
  const [rest, asked] = partition(changedEntries(entries, acts), (entry) => asksFor(entry, erasureId))
  const changed = [...rest, ...asked]
  const text = changed.length > 0 ? '' : JSON.stringify(entries)
  const marks = [...tokens.values(), ERASED_NAME]
  return { changed, counts, touched: changed.length > 0 || marks.some((mark) => text.includes(mark)) }
}

/** A stream's name says which events it holds; the type of the name cannot be seen from a plain string. */
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
 * Erases somebody from one stream, and tells every instance. What another instance wrote on old knowledge in between is
 * found in the next round: it stands before what was told. Safe to break off, and to do again.
 * @param tell appends the marker that makes everybody fold anew
 */
export async function eraseIn(
  journal: Journal,
  stream: string,
  erasing: ErasingIn,
  tell: () => Promise<void>,
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
    await tell()
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

/** The erasure's own events hold whom it is about, however new they are. */
const isOf = ({ acts }: Entry, erasureId: string): boolean =>
  acts.some(({ events }) => events.some((event) => 'erasureId' in event && event.erasureId === erasureId))
