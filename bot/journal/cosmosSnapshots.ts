import type { Container, JSONObject } from '@azure/cosmos'
import { type Journal, JournalFailed, JournalUnknown, type SnapshotDoc } from '../ports/journal.ts'
import { codeOf, meaningOf } from './cosmosRetry.ts'

const SNAPSHOT_ID = 'snapshot'

/** A Cosmos DB document is at most 2 MB; base64 takes a third more than the bytes. */
const SNAPSHOT_MAX_BYTES = 1_400_000

/** How often a change is tried when somebody else was first, or when nobody says whether it was made. */
const TRIES = 20

/** One per stream. Without a state it only keeps count of how often the stream was redacted. */
interface SnapshotItem {
  id: typeof SNAPSHOT_ID
  stream: string
  generation?: number
  at?: number
  version?: string
  state?: string
}

/** How a request is made, repeated and paid for; the journal's own way. */
export interface SnapshotAccess {
  ask<T>(kind: 'read' | 'write', request: () => Promise<T>): Promise<T>
  charge(requestUnits: number): void
}

/** The snapshots of a journal in Cosmos DB, in the partition of their stream. */
export class CosmosSnapshots {
  readonly #container: Container
  readonly #access: SnapshotAccess

  constructor(container: Container, asking: SnapshotAccess) {
    this.#container = container
    this.#access = asking
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

  /** Lets no snapshot stand, and none come back from who folded before now. */
  forget(stream: string): Promise<void> {
    return this.#change(stream, (generation) => generation + 1)
  }

  async #put(stream: string, { seq, version, state }: SnapshotDoc, generation: number): Promise<void> {
    if (state.byteLength > SNAPSHOT_MAX_BYTES) throw new JournalFailed('the snapshot is too large')
    const { item, etag } = await this.#read(stream)
    if ((item?.generation ?? 0) !== generation) return
    const base64 = Buffer.from(state).toString('base64')
    // Somebody else was first: with a newer one, or with a redaction.
    await this.#write({ id: SNAPSHOT_ID, stream, generation, at: seq, version, state: base64 }, etag)
  }

  /** Takes the state away and sets the generation; there is nothing to do where nothing stands and nothing is set. */
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
      if (tries === TRIES) throw new JournalFailed('somebody else was first each time')
    }
  }

  /** `etag` is null when nothing stands there. */
  async #read(stream: string): Promise<{ item: SnapshotItem | undefined; etag: string | null }> {
    const found = await this.#access.ask('read', () =>
      this.#container.item(SNAPSHOT_ID, stream).read<SnapshotItem>(),
    )
    this.#access.charge(found.requestCharge)
    return { item: found.resource, etag: found.resource === undefined ? null : found.etag }
  }

  /** Only in the place of what was read. @returns whether it was written */
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
      if (isOvertaken(error)) return false
      throw error
    }
  }
}

/** What was read is not what stands there any more. */
export function isOvertaken(error: unknown): boolean {
  const meaning = meaningOf(error)
  const code = error instanceof JournalFailed ? codeOf(error.cause) : codeOf(error)
  return meaning === 'exists' || meaning === 'absent' || code === 412
}
