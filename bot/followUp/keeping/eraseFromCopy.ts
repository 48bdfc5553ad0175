import { aboutOf, fieldOf } from '../../domain/people.ts'
import { ERASED } from '../../domain/personId.ts'
import { privacyOf } from '../../domain/streams.ts'
import { ANONYMOUS } from '../../domain/who.ts'
import type { ErasureRecord } from '../../ports/erasureRegister.ts'
import type { Journal, JournalEvent } from '../../ports/journal.ts'
import { fingerprint } from '../../redaction/tokens.ts'
import { deletedEntries } from './deletedEntries.ts'
import { deletionIn } from './deletionRecord.ts'
import { type ErasingIn, findIn } from './eraseIn.ts'
import { chatsOfTenant, idsIn, namesOfPerson, rondesOfTenant } from './people.ts'
import { actsOf, entriesOf, rewriteIn } from './redactStream.ts'

/** What the erasure itself knows of the person; the register holds no names and no ids. */
export interface KnownPerson {
  personId: string
  names: readonly string[]
  /** Rondes in which the person takes part. */
  present: ReadonlySet<string>
}

/**
 * Erases everyone in these records from a journal that no instance serves, such as a daily copy, or a backup before it is
 * restored (X3.i). It needs no announcements, because no instance has folded it.
 * @param live the journal that the copy was made from: anonymous answers that were erased there are erased here too, since
 * otherwise the difference would tell whose they were (X3.v)
 * @param known the person of these records. A copy of before a person was listed holds the name and not the id, so the
 * fingerprint finds no one in it
 */
export async function eraseFromCopy(
  journal: Journal,
  records: readonly ErasureRecord[],
  live?: Journal,
  known?: KnownPerson,
): Promise<void> {
  for (const record of records) await deleteFromCopy(journal, record)
  const people = records.filter((record) => deletionIn(record) === null)
  for (const [tenantId, ofTenant] of Map.groupBy(people, (record) => record.tenantId)) {
    const own = [...(await rondesOfTenant(journal, tenantId)), ...(await chatsOfTenant(journal, tenantId))]
    const directory = (await journal.streams('tenant:')).filter((stream) => stream === `tenant:${tenantId}`)
    const streams = [...own, ...directory]
    const ids = new Map([...(await idsIn(journal, streams))].map((id) => [fingerprint(tenantId, id), id]))
    for (const { erasureId, person, at } of ofTenant) {
      const id = ids.get(person) ?? known?.personId
      if (id === undefined) continue
      const names = [...new Set([...(await namesOfPerson(journal, own, id)), ...(known?.names ?? [])])]
      const erasing = { erasureId, ids: [id], names, salt: crypto.randomUUID(), until: at }
      for (const stream of streams) {
        await rewrite(journal, stream, { ...erasing, takesPart: known?.present.has(stream) ?? false })
      }
    }
    if (live !== undefined) for (const stream of own) await eraseAnonymous(journal, stream, live)
  }
}

/** Takes a deleted ronde out of the copy. The copy may be of before its deletion: then it gets the deletion. */
async function deleteFromCopy(journal: Journal, record: ErasureRecord): Promise<void> {
  const rondeId = deletionIn(record)
  if (rondeId === null) return
  const stream = `ronde:${rondeId}`
  await rewriteIn(journal, stream, async () => {
    const entries = await entriesOf(journal, stream)
    const last = entries.at(-1)
    if (last === undefined) return []
    const isDeleted = actsOf(entries).some(({ events }) =>
      events.some(({ type }) => type === 'ronde.deleted'),
    )
    if (isDeleted) return deletedEntries(entries)
    const act = { requestId: record.erasureId, action: 'ronde.delete', by: 'system:clock', at: record.at }
    const nothing = {
      rondeId,
      tenantId: record.tenantId,
      lang: 'nl' as const,
      title: '',
      byName: '',
      chats: [],
    }
    const events = [{ type: 'ronde.deleted' as const, v: 1 as const, ...nothing }]
    return entries.map((entry) => ({
      ...entry,
      acts: entry === last ? [{ ...act, events }] : [],
      was: entry.acts,
    }))
  })
}

async function rewrite(journal: Journal, stream: string, erasing: ErasingIn): Promise<void> {
  const { changed } = await findIn(journal, stream, erasing)
  if (changed.length === 0) return
  // Another process may be rewriting the same copy.
  await rewriteIn(journal, stream, async () => (await findIn(journal, stream, erasing)).changed)
}

/**
 * Erases the anonymous answers that the live journal holds as erased. Found by comparing, not by pseudonym: the key of a
 * pseudonym may be destroyed already, and nothing may be kept that leads from a person to a pseudonym.
 */
async function eraseAnonymous(copy: Journal, stream: string, live: Journal): Promise<void> {
  const gone = new Set(
    (await anonymousItems(live, stream)).flatMap(([item, author]) =>
      author.startsWith(ERASED) ? [item] : [],
    ),
  )
  if (gone.size === 0) return
  const ids = (await anonymousItems(copy, stream)).flatMap(([item, author]) =>
    gone.has(item) ? [author] : [],
  )
  const stored = [...new Set(ids)].filter((id) => !id.startsWith(ERASED))
  if (stored.length === 0) return
  const salt = crypto.randomUUID()
  await rewrite(copy, stream, { erasureId: '', ids: stored, names: [], salt, until: null })
}

/** Every version of an antwoord that was given anonymously, with its author. */
async function anonymousItems(journal: Journal, stream: string): Promise<[item: string, author: string][]> {
  const acts = actsOf(await entriesOf(journal, stream))
  return acts.flatMap(({ by, events }) => (by === ANONYMOUS ? events.flatMap(itemOf) : []))
}

function itemOf(event: JournalEvent): [item: string, author: string][] {
  const item = fieldOf(event, privacyOf(event).versionOf)
  const author = aboutOf(event)
  return item === null || author === null ? [] : [[item, author]]
}
