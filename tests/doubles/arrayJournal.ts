import {
  type Entry,
  type Journal,
  JournalConflict,
  type Redacted,
  type SnapshotDoc,
} from '../../bot/ports/journal.ts'

/** A journal in arrays: fast and easy to copy. */
export class ArrayJournal implements Journal {
  readonly #streams = new Map<string, Entry[]>()
  readonly #snapshots = new Map<string, SnapshotDoc>()
  readonly #generations = new Map<string, number>()
  /** Number of entries created here, over all streams. */
  appends = 0

  /** @param former entries to start with; it is not changed */
  constructor(former?: ArrayJournal) {
    for (const [stream, entries] of former?.all() ?? []) this.#streams.set(stream, [...entries])
  }

  all(): Iterable<[stream: string, entries: readonly Entry[]]> {
    return this.#streams
  }

  /** Where every stream ends. */
  ends(): Record<string, number> {
    return Object.fromEntries([...this.#streams].map(([stream, entries]) => [stream, entries.length]))
  }

  async append(after: number, entry: Entry): Promise<void> {
    const entries = this.#streams.get(entry.stream) ?? []
    if (entries.length !== after) throw new JournalConflict(entry.stream, entry.seq)
    // A real journal keeps text: what shares objects with the state would hide a change to them.
    entries.push(structuredClone(entry))
    this.appends += 1
    this.#streams.set(entry.stream, entries)
  }

  async read(stream: string, after: number, limit?: number): Promise<Entry[]> {
    const end = limit === undefined ? undefined : after + limit
    return (this.#streams.get(stream) ?? []).slice(after, end)
  }

  async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    const standing = this.#streams.get(stream) ?? []
    for (const { seq, was } of entries) {
      const there = JSON.stringify(standing[seq - 1]?.acts)
      if (was !== undefined && there !== JSON.stringify(was)) throw new JournalConflict(stream, seq)
    }
    for (const { was: _read, ...entry } of entries) standing.splice(entry.seq - 1, 1, structuredClone(entry))
    this.#generations.set(stream, (this.#generations.get(stream) ?? 0) + 1)
    await this.snapshot.drop(stream)
  }

  async streams(prefix: string): Promise<string[]> {
    return [...this.#streams.keys()].filter((name) => name.startsWith(prefix))
  }

  readonly snapshot: Journal['snapshot'] = {
    get: async (stream) => this.#snapshots.get(stream) ?? null,
    generation: async (stream) => this.#generations.get(stream) ?? 0,
    put: async (stream, snapshot, generation) => {
      if (generation === (this.#generations.get(stream) ?? 0)) this.#snapshots.set(stream, snapshot)
    },
    drop: async (stream) => void this.#snapshots.delete(stream),
  }

  async ready(): Promise<boolean> {
    return true
  }

  async close(): Promise<void> {}
}
