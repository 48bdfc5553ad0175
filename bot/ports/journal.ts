import type { Act } from '../domain/stream.ts'
import type { AnyEvent } from '../domain/streams.ts'

export type JournalEvent = AnyEvent

/** One entry of a stream: the acts that were decided and stored together. */
export interface Entry {
  stream: string
  /** 1, 2, 3… without a gap. */
  seq: number
  /** Made by the writer, to recognise its own entry after an unknown outcome. */
  entryId: string
  acts: Act<JournalEvent>[]
}

/** The new content of an entry. */
export interface Redacted extends Entry {
  /** The acts when the entry was read: it is replaced only if it still has them. Omitted, it is always replaced. */
  was?: Entry['acts']
}

export interface SnapshotDoc {
  /** Seq of the last entry in this state. */
  seq: number
  /** Version of the folding code that wrote it; a snapshot of another version is not used. */
  version: string
  state: Uint8Array
}

/**
 * The only truth: all state is a fold of it. An entry is created once and changes only by `redact` (G5.l). "The seq must
 * be free" gives optimistic concurrency, background work that runs once over several instances, and streams without
 * gaps.
 */
export interface Journal {
  /**
   * Creates the entry; its `seq` must be `after` + 1.
   * @throws JournalConflict when `after` is not the end of the stream
   * @throws JournalUnknown when it may or may not have been created
   * @throws JournalFailed when it was certainly not created
   */
  append(after: number, entry: Entry): Promise<void>
  /**
   * Creates all these entries of one stream or none of them. Left out where the store cannot: a restore then appends them
   * one by one, and no server may write at the same time.
   * @throws JournalConflict when the first does not follow the end of the stream
   */
  appendAll?(entries: readonly Entry[]): Promise<void>
  /**
   * Entries with a seq above `after`, in order, at most `limit`.
   * @throws JournalDamaged when an entry is missing before a later one
   */
  read(stream: string, after: number, limit?: number): Promise<Entry[]>
  /**
   * Replaces the acts of entries; for erasure and retention only. Drops the stream's snapshot and blocks snapshots from
   * instances that folded before. Resolves when no byte of the former acts is left in the store. Without entries it only
   * makes sure of that again. Idempotent.
   * @throws JournalConflict when the seq has another entry, or acts other than `was`: read again
   * @throws JournalFailed when it is not done, JournalUnknown when that is unknown: retry
   */
  redact(stream: string, entries: readonly Redacted[]): Promise<void>
  /**
   * Gives these entries the present as the time at which the store says they were written, without changing them. Only for
   * stores that keep such a time of their own (G15.q). Idempotent.
   * @throws JournalFailed or JournalUnknown: retry
   */
  restamp?(stream: string, seqs: readonly number[]): Promise<void>
  /** Names of all streams with this prefix, sorted. */
  streams(prefix: string): Promise<string[]>
  snapshot: {
    get(stream: string): Promise<SnapshotDoc | null>
    /** Number of redactions of the stream. Read it before the entries that a snapshot is made from. */
    generation(stream: string): Promise<number>
    /** Stores the snapshot unless the stream was redacted since `generation` was read. */
    put(stream: string, snapshot: SnapshotDoc, generation: number): Promise<void>
    drop(stream: string): Promise<void>
  }
  /** Whether the store can be reached now. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export class JournalConflict extends Error {
  constructor(stream: string, seq: number) {
    super(`${stream}: entry ${seq} exists, or the entry before it does not`)
    this.name = 'JournalConflict'
  }
}

/** An entry that was stored is missing. Its stream must not be served: an append could take the place of the lost words. */
export class JournalDamaged extends Error {
  constructor(stream: string, seq: number) {
    super(`${stream}: entry ${seq} is missing`)
    this.name = 'JournalDamaged'
  }
}

export class JournalUnknown extends Error {
  constructor(cause: unknown) {
    super('the outcome of an append is unknown', { cause })
    this.name = 'JournalUnknown'
  }
}

export class JournalFailed extends Error {
  constructor(cause: unknown) {
    super('an append was not stored', { cause })
    this.name = 'JournalFailed'
  }
}
