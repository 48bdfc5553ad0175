import type { Container, CosmosClient } from '@azure/cosmos'
import {
  type Entry,
  type Journal,
  JournalConflict,
  JournalFailed,
  JournalUnknown,
  type Redacted,
} from '../ports/journal.ts'
import { codeOf, meaningOf, withRetries } from './cosmosRetry.ts'
import { CosmosSnapshots, isOvertaken } from './cosmosSnapshots.ts'

const PAGE = 500
/** New entries at the end of a stream that are asked for one by one before a query is cheaper. */
const TAIL_POINTS = 3
const REDACT_TRIES = 20

interface EntryDoc {
  id: string
  stream: string
  seq: number
  entryId: string
  acts: Entry['acts']
}

/** What an operation cost, in request units, by kind; the service's own number (its charge header). */
export type Charge = (kind: 'append' | 'point' | 'range' | 'snapshot', requestUnits: number) => void

/** Who hears what the store costs and how often it had to be asked again. */
export interface CosmosListeners {
  charge?: Charge
  retried?(): void
}

/** Zero-padded, so that ids sort as their numbers do. */
export const idOf = (seq: number): string => String(seq).padStart(12, '0')

/**
 * The journal in one Cosmos DB container: partition key the stream, id the padded seq, so that a place can be taken
 * once. Creating a document and reading a range within one partition is all it asks of the service.
 */
export class CosmosJournal implements Journal {
  readonly #client: CosmosClient
  readonly #container: Container
  readonly #snapshots: CosmosSnapshots
  readonly snapshot: Journal['snapshot']
  readonly #charge: Charge
  readonly #ask: typeof withRetries
  /** The highest seq known to stand in a stream: beyond it, the tail is asked for by a point read. */
  readonly #ends = new Map<string, number>()

  constructor(client: CosmosClient, container: Container, told: CosmosListeners = {}) {
    this.#client = client
    this.#container = container
    this.#charge = told.charge ?? (() => undefined)
    this.#ask = (kind, ask) => withRetries(kind, ask, told.retried)
    const charge = (units: number): void => this.#charge('snapshot', units)
    this.#snapshots = new CosmosSnapshots(container, { ask: this.#ask, charge })
    this.snapshot = this.#snapshots.asPort
  }

  async append(after: number, entry: Entry): Promise<void> {
    const { stream, seq, entryId, acts } = entry
    if (seq !== after + 1) throw new JournalConflict(stream, seq)
    if (!(await this.#stands(stream, after))) throw new JournalConflict(stream, seq)
    const doc: EntryDoc = { id: idOf(seq), stream, seq, entryId, acts }
    try {
      const created = await this.#ask('write', () => this.#container.items.create(doc))
      this.#charge('append', created.requestCharge)
      this.#saw(stream, seq)
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'exists') throw new JournalConflict(stream, seq)
      // Not there is said of the container: nothing can have been stored.
      throw meaning === 'absent' ? new JournalFailed(error) : error
    }
  }

  async read(stream: string, after: number, limit: number = PAGE): Promise<Entry[]> {
    const entries: Entry[] = []
    // Mostly nothing new is there, or one: a request unit each instead of a query.
    while (
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

  async #range(stream: string, after: number, limit: number): Promise<Entry[]> {
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
        if (seq !== after + entries.length + 1 || entries.length === limit) break
        entries.push({ stream, seq, entryId, acts })
      }
    }
    // That nothing came after it does not say that anything stands there; asked once, after a snapshot mostly.
    const stands = entries.length > 0 || (await this.#stands(stream, after))
    if (stands) this.#saw(stream, after + entries.length)
    return entries
  }

  async #stands(stream: string, seq: number): Promise<boolean> {
    return seq <= (this.#ends.get(stream) ?? 0) || (await this.#point(stream, seq)) !== null
  }

  /** One document by its place; null when nothing stands there. */
  async #point(stream: string, seq: number): Promise<Entry | null> {
    const found = await this.#ask('read', () => this.#container.item(idOf(seq), stream).read<EntryDoc>())
    this.#charge('point', found.requestCharge)
    if (found.resource === undefined) return null
    const { entryId, acts } = found.resource
    return { stream, seq, entryId, acts }
  }

  #saw(stream: string, seq: number): void {
    if (seq > (this.#ends.get(stream) ?? -1)) this.#ends.set(stream, seq)
  }

  async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    // Before, so that nobody finds a snapshot beside words that are gone; after, against who folded in between.
    await this.#snapshots.forget(stream)
    for (const entry of entries) await this.#replace(entry)
    if (entries.length > 0) await this.#snapshots.forget(stream)
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
        // Another instance redacts the same, or nobody said what became of it: to do it again does no harm.
        const again = isOvertaken(error) || error instanceof JournalUnknown
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
      // One that asks to wait was reached; to say no here would send everybody to the others, which share its limit.
      return codeOf(error) === 429
    }
  }

  async close(): Promise<void> {
    this.#client.dispose()
  }
}
