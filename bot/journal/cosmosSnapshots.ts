import type { Container, JSONObject } from '@azure/cosmos'
import { type Journal, JournalFailed, JournalUnknown, type SnapshotDoc } from '../ports/journal.ts'
import { codeOf, meaningOf } from './cosmosRetry.ts'

const SNAPSHOT_ID = 'snapshot'

/** A Cosmos DB document is at most 2 MB, and base64 adds a third. */
const SNAPSHOT_MAX_BYTES = 1_400_000

/** Retries of a change that lost to another instance, or has an unknown outcome. */
const TRIES = 20

/** One per stream. Without a state it only holds the number of redactions. */
interface SnapshotItem {
  id: typeof SNAPSHOT_ID
  stream: string
  generation?: number
  at?: number
  version?: string
  state?: string
}

/** Sends requests with retries and records their cost. */
export interface SnapshotAccess {
  ask<T>(kind: 'read' | 'write', request: () => Promise<T>): Promise<T>
  charge(requestUnits: number): void
}

/** Snapshots of a journal in Cosmos DB, in the partition of their stream. */
export class CosmosSnapshots {
  readonly #container: Container
  readonly #access: SnapshotAccess

  constructor(container: Container, access: SnapshotAccess) {
    this.#container = container
    this.#access = access
  }

  /** @see Journal */
  get asPort(): Journal['snapshot'] {
    return {
      get: async (stream) => {
        const { item } = await this.#read(stream)
        if (item?.state === undefined) return null
        const { at = 0, version = '', state } = item
        return { seq: at, version, state: Buffer.from(state, 'base64') }
      },
      generation: async (stream) => (await this.#read(stream)).item?.generation ?? 0,
      put: (stream, snapshot, generation) => this.#put(stream, snapshot, generation),
      drop: (stream) => this.#change(stream, (generation) => generation),
    }
  }

  /** Removes the snapshot, and blocks snapshots from instances that folded before now. */
  invalidate(stream: string): Promise<void> {
    return this.#change(stream, (generation) => generation + 1)
  }

  async #put(stream: string, { seq, version, state }: SnapshotDoc, generation: number): Promise<void> {
    if (state.byteLength > SNAPSHOT_MAX_BYTES) throw new JournalFailed('the snapshot is too large')
    const { item, etag } = await this.#read(stream)
    if ((item?.generation ?? 0) !== generation) return
    const base64 = Buffer.from(state).toString('base64')
    // When another instance was first, its snapshot is newer or belongs to a redaction: skip this one.
    await this.#write({ id: SNAPSHOT_ID, stream, generation, at: seq, version, state: base64 }, etag)
  }

  /** Removes the state and sets the generation. Writes nothing when there is no document and the generation is 0. */
  async #change(stream: string, next: (generation: number) => number): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const { item, etag } = await this.#read(stream)
      const generation = next(item?.generation ?? 0)
      if (item === undefined && generation === 0) return
      try {
        if (await this.#write({ id: SNAPSHOT_ID, stream, generation }, etag)) return
      } catch (error) {
        if (!(error instanceof JournalUnknown) || tries === TRIES) throw error
      }
      if (tries === TRIES) throw new JournalFailed('another instance changed the snapshot each time')
    }
  }

  /** `etag` is null when there is no document. */
  async #read(stream: string): Promise<{ item: SnapshotItem | undefined; etag: string | null }> {
    const found = await this.#access.ask('read', () =>
      this.#container.item(SNAPSHOT_ID, stream).read<SnapshotItem>(),
    )
    this.#access.charge(found.requestCharge)
    return { item: found.resource, etag: found.resource === undefined ? null : found.etag }
  }

  /** Writes when the document is unchanged since it was read. @returns whether it was written */
  async #write(item: SnapshotItem & JSONObject, etag: string | null): Promise<boolean> {
    try {
      const written = await this.#access.ask('write', () =>
        etag === null
          ? this.#container.items.create(item)
          : this.#container
              .item(SNAPSHOT_ID, item.stream)
              .replace(item, { accessCondition: { type: 'IfMatch', condition: etag } }),
      )
      this.#access.charge(written.requestCharge)
      return true
    } catch (error) {
      if (isStale(error)) return false
      throw error
    }
  }
}

/** Whether a write failed because the document changed since it was read. */
export function isStale(error: unknown): boolean {
  const meaning = meaningOf(error)
  const code = error instanceof JournalFailed ? codeOf(error.cause) : codeOf(error)
  return meaning === 'exists' || meaning === 'absent' || code === 412
}
