import type { ChatEvent } from '../domain/chat/chat.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { Act } from '../domain/stream.ts'
import type { TenantEvent } from '../domain/tenant/tenant.ts'

export type JournalEvent = RondeEvent | ChatEvent | TenantEvent

/** One document of a stream: what was decided in one go. */
export interface Entry {
  stream: string
  /** Counts from 1 without a gap. */
  seq: number
  /** Made by the writer, so that a repeated create can recognise its own. */
  entryId: string
  acts: Act<JournalEvent>[]
}

/** An entry as it is to be. */
export interface Redacted extends Entry {
  /** What it was when it was read: it is replaced only if that stands there still. Left out, whatever stands there goes. */
  was?: Entry['acts']
}

export interface SnapshotDoc {
  /** The state is that after this entry. */
  seq: number
  /** Version of the folding code that wrote it; another one's snapshot is thrown away. */
  version: string
  state: Uint8Array
}

/** The single truth (house.md "The journal"). Entries are created once, never changed but by `redact`. */
export interface Journal {
  /**
   * Creates the entry; its `seq` must be `after` + 1.
   * @throws JournalConflict when `after` is not the end of the stream
   * @throws JournalUnknown when it may or may not have been created
   * @throws JournalFailed when it was certainly not created
   */
  append(after: number, entry: Entry): Promise<void>
  /** Entries with a higher seq than `after`, in order, at most `limit`; stops before a gap. */
  read(stream: string, after: number, limit?: number): Promise<Entry[]>
  /**
   * Replaces the acts of entries, for erasure and retention only. The stream's snapshot goes, and no snapshot of who
   * folded before this can come back. Resolves when nothing of what stood there is left in the store; to make sure of
   * that again, it may be asked without entries.
   * @throws JournalConflict when another entry stands there, or other acts than it `was`: read again
   * @throws JournalFailed JournalUnknown when it is not done, or not certainly: ask again
   */
  redact(stream: string, entries: readonly Redacted[]): Promise<void>
  /** All streams whose name begins with `prefix`. */
  streams(prefix: string): Promise<string[]>
  snapshot: {
    get(stream: string): Promise<SnapshotDoc | null>
    /** How often the stream was redacted; to be asked before its entries are read for a snapshot. */
    generation(stream: string): Promise<number>
    /** Kept only if the stream was not redacted since `generation` was asked. */
    put(stream: string, snapshot: SnapshotDoc, generation: number): Promise<void>
    drop(stream: string): Promise<void>
  }
  /** Whether work can be taken now. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export class JournalConflict extends Error {
  constructor(stream: string, seq: number) {
    super(`${stream} already has entry ${seq}, or lacks the one before it`)
    this.name = 'JournalConflict'
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
