import type { Container, CosmosClient } from '@azure/cosmos'
import {
  type Entry,
  type Journal,
  JournalConflict,
  JournalDamaged,
  JournalFailed,
  JournalUnknown,
  type Redacted,
} from '../ports/journal.ts'
import type { StreamEnds } from './cosmosGuards.ts'
import { codeOf, meaningOf, withRetries } from './cosmosRetry.ts'
import { CosmosSnapshots, isStale } from './cosmosSnapshots.ts'

const PAGE = 500
/** Entries read one by one at the end of a stream before a query is cheaper. */
const TAIL_POINTS = 3
const REDACT_TRIES = 20

interface EntryDoc {
  id: string
  stream: string
  seq: number
  entryId: string
  acts: Entry['acts']
}

/** Receives the cost of an operation in request units, from the response header of the service. */
export type Charge = (kind: 'append' | 'point' | 'range' | 'snapshot', requestUnits: number) => void

/** Listeners for the cost of operations and for retries. */
export interface CosmosListeners {
  charge?: Charge
  retried?(): void
}

/** Document id of an entry: zero-padded, so that ids sort like their numbers. */
export const idOf = (seq: number): string => String(seq).padStart(12, '0')

/**
 * The journal in one Cosmos DB container. The partition key is the stream and the id is the padded seq, so each seq can
 * be created once. It only needs creating a document and reading a range within one partition.
 */
export class CosmosJournal implements Journal {
  readonly #client: CosmosClient
  readonly #container: Container
  readonly #snapshots: CosmosSnapshots
  readonly snapshot: Journal['snapshot']
  readonly #charge: Charge
  readonly #ask: typeof withRetries
  /** Highest known seq per stream. Reads beyond it are point reads. Unknown streams are not kept (X5.l). */
  readonly #ends = new Map<string, number>()
  /** Streams that were found to reach their mark. */
  readonly #whole = new Set<string>()
  readonly #marks: StreamEnds | null

  /** @param marks without them, lost ends of streams are not noticed */
  constructor(
    client: CosmosClient,
    container: Container,
    listeners: CosmosListeners = {},
    marks: StreamEnds | null = null,
  ) {
    this.#client = client
    this.#container = container
    this.#marks = marks
    this.#charge = listeners.charge ?? (() => undefined)
    this.#ask = (kind, ask) => withRetries(kind, ask, listeners.retried)
    const charge = (units: number): void => this.#charge('snapshot', units)
    this.#snapshots = new CosmosSnapshots(container, { ask: this.#ask, charge })
    this.snapshot = this.#snapshots.asPort
  }

  async append(after: number, entry: Entry): Promise<void> {
    const { stream, seq, entryId, acts } = entry
    if (seq !== after + 1) throw new JournalConflict(stream, seq)
    if (!(await this.#exists(stream, after))) throw new JournalConflict(stream, seq)
    const doc: EntryDoc = { id: idOf(seq), stream, seq, entryId, acts }
    try {
      const created = await this.#ask('write', () => this.#container.items.create(doc))
      this.#charge('append', created.requestCharge)
      this.#saw(stream, seq)
      if (seq === 1) this.#whole.add(stream)
      this.#marks?.saw(stream, seq)
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'exists') throw new JournalConflict(stream, seq)
      // 404 means the container is missing, so nothing was stored.
      throw meaning === 'absent' ? new JournalFailed(error) : error
    }
  }

  async read(stream: string, after: number, limit: number = PAGE): Promise<Entry[]> {
    const entries: Entry[] = []
    // Usually there are no new entries, or one: a point read costs less than a query.
    while (
      this.#whole.has(stream) &&
      this.#ends.get(stream) === after + entries.length &&
      entries.length < Math.min(limit, TAIL_POINTS)
    ) {
      const next = await this.#point(stream, after + entries.length + 1)
      if (next === null) return entries
      entries.push(next)
      this.#saw(stream, next.seq)
    }
    if (entries.length === limit) return entries
    return [...entries, ...(await this.#range(stream, after + entries.length, limit - entries.length))]
  }

  /** @throws JournalDamaged when an entry is missing, also at the end */
  async #range(stream: string, after: number, limit: number): Promise<Entry[]> {
    // The mark is read before the entries: another instance may append in between.
    const reached = this.#whole.has(stream) ? 0 : ((await this.#marks?.of(stream)) ?? 0)
    const entries = await this.#query(stream, after, limit)
    const last = after + entries.length
    // No entries after `after` does not mean that `after` exists. Checked once per stream, mostly after a snapshot.
    const exists = entries.length > 0 || (await this.#exists(stream, after))
    if (!exists) return entries
    if (entries.length < limit) {
      if (last < reached) throw new JournalDamaged(stream, last + 1)
      if (last > 0) this.#whole.add(stream)
    }
    this.#saw(stream, last)
    return entries
  }

  async #query(stream: string, after: number, limit: number): Promise<Entry[]> {
    const entries: Entry[] = []
    const pages = this.#container.items.query<EntryDoc>(
      {
        query:
          'SELECT c.seq, c.entryId, c.acts FROM c WHERE c.stream = @stream AND c.seq > @after ORDER BY c.seq',
        parameters: [
          { name: '@stream', value: stream },
          { name: '@after', value: after },
        ],
      },
      { partitionKey: stream, maxItemCount: limit },
    )
    while (entries.length < limit && pages.hasMoreResults()) {
      const page = await this.#ask('read', () => pages.fetchNext())
      this.#charge('range', page.requestCharge)
      for (const { seq, entryId, acts } of page.resources ?? []) {
        if (entries.length === limit) break
        const next = after + entries.length + 1
        if (seq !== next) throw new JournalDamaged(stream, next)
        entries.push({ stream, seq, entryId, acts })
      }
    }
    return entries
  }

  async #exists(stream: string, seq: number): Promise<boolean> {
    return seq <= (this.#ends.get(stream) ?? 0) || (await this.#point(stream, seq)) !== null
  }

  /** Reads one entry by id; null when there is none. */
  async #point(stream: string, seq: number): Promise<Entry | null> {
    const found = await this.#ask('read', () => this.#container.item(idOf(seq), stream).read<EntryDoc>())
    this.#charge('point', found.requestCharge)
    if (found.resource === undefined) return null
    const { entryId, acts } = found.resource
    return { stream, seq, entryId, acts }
  }

  #saw(stream: string, seq: number): void {
    if (seq > (this.#ends.get(stream) ?? 0)) this.#ends.set(stream, seq)
  }

  async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    // Before: no snapshot may hold words that are gone from the entries. After: another instance may have put one.
    await this.#snapshots.invalidate(stream)
    for (const entry of entries) await this.#replace(entry)
    if (entries.length > 0) await this.#snapshots.invalidate(stream)
  }

  /**
   * Cosmos DB sets `_ts`, the second of the last write, in every document; replacing a document sets it again. The mark of the
   * stream and a snapshot were perhaps written right after one of these entries, so they get another time too.
   */
  async restamp(stream: string, seqs: readonly number[]): Promise<void> {
    if (seqs.length === 0) return
    for (const seq of seqs) await this.#rewriteSame(stream, seq)
    this.#marks?.saw(stream, Math.max(this.#ends.get(stream) ?? 0, ...seqs))
    await this.#marks?.write()
    const kept = await this.snapshot.get(stream)
    if (kept !== null && seqs.includes(kept.seq)) await this.snapshot.drop(stream)
  }

  async #rewriteSame(stream: string, seq: number): Promise<void> {
    const item = this.#container.item(idOf(seq), stream)
    for (let tries = 1; ; tries += 1) {
      const { resource, etag } = await this.#ask('read', () => item.read<EntryDoc>())
      if (resource === undefined) throw new JournalConflict(stream, seq)
      const { id, entryId, acts } = resource
      const accessCondition = { type: 'IfMatch', condition: etag }
      try {
        await this.#ask('write', () => item.replace({ id, stream, seq, entryId, acts }, { accessCondition }))
        return
      } catch (error) {
        // A redaction of the same entry came in between, or the outcome is unknown.
        const again = isStale(error) || error instanceof JournalUnknown
        if (!again || tries === REDACT_TRIES) throw error
      }
    }
  }

  async #replace({ stream, seq, entryId, acts, was }: Redacted): Promise<void> {
    const item = this.#container.item(idOf(seq), stream)
    const doc: EntryDoc = { id: idOf(seq), stream, seq, entryId, acts }
    for (let tries = 1; ; tries += 1) {
      const found = await this.#ask('read', () => item.read<EntryDoc>())
      if (found.resource?.entryId !== entryId) throw new JournalConflict(stream, seq)
      const there = JSON.stringify(found.resource.acts)
      if (there === JSON.stringify(acts)) return
      if (was !== undefined && there !== JSON.stringify(was)) throw new JournalConflict(stream, seq)
      const accessCondition = { type: 'IfMatch', condition: found.etag }
      try {
        await this.#ask('write', () => item.replace(doc, { accessCondition }))
        return
      } catch (error) {
        // Another instance redacts the same entry, or the outcome is unknown. Replacing again is idempotent.
        const again = isStale(error) || error instanceof JournalUnknown
        if (!again || tries === REDACT_TRIES) throw error
      }
    }
  }

  async streams(prefix: string): Promise<string[]> {
    const query = this.#container.items.query<{ stream: string }>({
      query: 'SELECT c.stream FROM c WHERE c.seq = 1 AND c.stream >= @from AND c.stream < @to',
      parameters: [
        { name: '@from', value: prefix },
        { name: '@to', value: `${prefix}\u{10FFFF}` },
      ],
    })
    const { resources } = await this.#ask('read', () => query.fetchAll())
    return resources.map((doc) => doc.stream).sort()
  }

  async ready(): Promise<boolean> {
    try {
      await this.#container.item(idOf(0), 'ready').read()
      return true
    } catch (error) {
      // A throttling service is reachable. "Not ready" would move all load to other instances, which share the limit.
      return codeOf(error) === 429
    }
  }

  async close(): Promise<void> {
    await this.#marks?.close()
    this.#client.dispose()
  }
}
