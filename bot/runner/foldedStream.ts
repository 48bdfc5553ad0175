import { Change } from '../domain/change.ts'
import { lengthOf, type RichText } from '../domain/richText.ts'
import type { Act } from '../domain/stream.ts'
import { announcesRedaction } from '../domain/streams.ts'
import { type Entry, type Journal, JournalDamaged } from '../ports/journal.ts'
import { type AnsweredRequest, AnsweredRequests, requestKey } from './answeredRequests.ts'
import type { AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { ACTS_PER_SNAPSHOT, READ_PAGE } from './limits.ts'
import { packSnapshot, unpackSnapshot } from './snapshot.ts'

export interface FoldParts {
  journal: Journal
  /** Version of the folding code; snapshots of another version are ignored. */
  foldVersion: string
  /**
   * Called for every entry in order, after it was folded.
   * @param own whether this instance appended it
   */
  folded(entry: Entry, own: boolean): void
}

/** Estimated bytes of an empty stream. */
const EMPTY_WEIGHT = 2_000

/**
 * The fold of one stream so far: its state, the seq of the last folded entry, and the requests it remembers.
 *
 * After a redaction the state still holds what was redacted. It is then stale: it is folded again from the first
 * entry before it is read, and followers are notified only after that (X3.d).
 *
 * Reads of the journal run one at a time. An append may run beside them; the first of the two that knows its entry folds it
 * (G5.v).
 */
export class FoldedStream {
  state: AnyState
  seq = 0
  /** The last fold saw a redaction of earlier entries: call `refoldIfStale` before using the state. */
  stale = false
  /** When the last read that reached the end of the stream began, by `performance.now()`. */
  freshAt = Number.NEGATIVE_INFINITY
  /** Estimated bytes of memory. */
  weight = EMPTY_WEIGHT
  /** Seq of the newest snapshot known to this instance. */
  #snapshotAt = 0
  #actsSinceSnapshot = 0
  /** `entryId` of the entry that this instance is appending. */
  appending: string | null = null
  #turn: Promise<unknown> = Promise.resolve()
  /** Number of redactions of the stream before it was folded; guards snapshots, see `Journal`. */
  #generation = 0
  /** Folded entries that `folded` was not called for yet, because the state is stale. */
  #unannounced: { entry: Entry; own: boolean }[] = []
  readonly #stream: string
  readonly #kind: AnyKind
  readonly #parts: FoldParts
  #requests = new AnsweredRequests()

  constructor(stream: string, kind: AnyKind, parts: FoldParts) {
    this.#stream = stream
    this.#kind = kind
    this.#parts = parts
    this.state = kind.empty()
  }

  /** Where an earlier request was answered, as far as this instance has read. @param key see `requestKey` */
  recall(key: string): AnsweredRequest | undefined {
    return this.#requests.get(key)
  }

  /** The stored act of an earlier request; null when a redaction made it unrecognisable. @throws JournalFailed */
  async actOf(key: string, { seq }: AnsweredRequest): Promise<Act<AnyEvent> | null> {
    const [entry] = await this.#parts.journal.read(this.#stream, seq - 1, 1)
    return entry?.acts.find((act) => requestKey(act.by, act.requestId) === key) ?? null
  }

  /** Runs one task at a time. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(task)
    this.#turn = result.catch(() => undefined)
    return result
  }

  /** Starts from a snapshot when there is a usable one, then reads to the end. @throws JournalDamaged */
  open(): Promise<void> {
    return this.#inTurn(() => this.#open())
  }

  async #open(): Promise<void> {
    const { journal, foldVersion } = this.#parts
    try {
      this.#generation = await journal.snapshot.generation(this.#stream)
      const found = await journal.snapshot.get(this.#stream)
      const content = found?.version === foldVersion ? unpackSnapshot(found.state) : null
      if (found !== null && content !== null) {
        this.state = this.#kind.revive?.(content.state) ?? content.state
        this.seq = found.seq
        this.weight = content.weight
        this.#requests = new AnsweredRequests(content.requests)
        this.#snapshotAt = found.seq
      }
    } catch {
      // Damaged, or the store failed: fold from the first entry instead.
    }
    await this.#checkSnapshotEntry()
    await this.#readToEnd()
    // An old redaction was read as redacted. Only a redaction during this read makes what was read stale.
    if (this.stale && (await journal.snapshot.generation(this.#stream)) === this.#generation)
      this.stale = false
    await this.#refoldIfStale()
  }

  /** The last entry in the snapshot must still exist: entries after it could have been lost as well. */
  async #checkSnapshotEntry(): Promise<void> {
    if (this.seq === 0) return
    const [last] = await this.#parts.journal.read(this.#stream, this.seq - 1, 1)
    if (last === undefined) throw new JournalDamaged(this.#stream, this.seq)
  }

  get needsSnapshot(): boolean {
    return this.#actsSinceSnapshot >= ACTS_PER_SNAPSHOT && this.seq > this.#snapshotAt
  }

  async saveSnapshot(): Promise<void> {
    const { seq, weight, state } = this
    const { journal, foldVersion: version } = this.#parts
    const packed = packSnapshot({ state, weight, requests: this.#requests.dump() })
    this.#snapshotAt = seq
    this.#actsSinceSnapshot = 0
    await journal.snapshot.put(this.#stream, { seq, version, state: packed }, this.#generation)
  }

  /** Folds what other instances appended. @returns the number of entries found */
  readOn(): Promise<number> {
    return this.#inTurn(async () => {
      await this.#refoldIfStale()
      const found = await this.#readToEnd()
      await this.#refoldIfStale()
      return found
    })
  }

  async #readToEnd(): Promise<number> {
    const began = performance.now()
    let found = 0
    for (;;) {
      const entries = await this.#parts.journal.read(this.#stream, this.seq, READ_PAGE)
      for (const entry of entries) if (entry.seq > this.seq) this.#fold(entry, this.#isOwn(entry))
      found += entries.length
      if (entries.length < READ_PAGE) break
    }
    this.freshAt = began
    return found
  }

  /** Folds a stale stream again, then announces the entries that were held back. */
  async refoldIfStale(): Promise<void> {
    if (this.stale) await this.#inTurn(() => this.#refoldIfStale())
  }

  async #refoldIfStale(): Promise<void> {
    if (this.stale) await this.#refold()
    this.stale = false
    for (const { entry, own } of this.#unannounced.splice(0)) this.#parts.folded(entry, own)
  }

  /** Replaces state and remembered requests by a fold from the first entry. Uses no snapshot. */
  async #refold(): Promise<void> {
    const { journal } = this.#parts
    for (;;) {
      const generation = await journal.snapshot.generation(this.#stream)
      const fresh = new FoldedStream(this.#stream, this.#kind, this.#parts)
      const newEntries: Entry[] = []
      for (;;) {
        const entries = await journal.read(this.#stream, fresh.seq, READ_PAGE)
        for (const entry of entries) fresh.#apply(entry)
        newEntries.push(...entries.filter((entry) => entry.seq > this.seq))
        if (entries.length < READ_PAGE) break
      }
      // Redacted again during the read: some of the entries may be from before it.
      if ((await journal.snapshot.generation(this.#stream)) !== generation) continue
      // An entry of this instance was folded during the read, so what was read is too short.
      if (fresh.seq < this.seq) continue
      const announced = this.seq
      this.state = fresh.state
      this.seq = fresh.seq
      this.weight = fresh.weight
      this.#requests = fresh.#requests
      this.#snapshotAt = 0
      this.#actsSinceSnapshot = fresh.#actsSinceSnapshot
      this.#generation = generation
      for (const entry of newEntries) {
        if (entry.seq > announced) this.#unannounced.push({ entry, own: this.#isOwn(entry) })
      }
      return
    }
  }

  /** Folds an entry that this instance appended, unless a read has found it already. */
  foldOwn(entry: Entry): void {
    if (entry.seq > this.seq) this.#fold(entry, true)
  }

  #isOwn({ entryId }: Entry): boolean {
    return entryId === this.appending
  }

  /** Folds all of an entry, or nothing of it. @throws UnknownEvent */
  #fold(entry: Entry, own: boolean): void {
    this.#apply(entry)
    if (holdsRedaction(entry)) this.stale = true
    if (this.stale) this.#unannounced.push({ entry, own })
    else this.#parts.folded(entry, own)
  }

  #apply(entry: Entry): void {
    const change = new Change()
    try {
      for (const act of entry.acts) {
        for (const event of act.events) this.#kind.fold(this.state, event, act, change)
      }
    } catch (error) {
      change.undo()
      throw error
    }
    this.seq = entry.seq
    for (const act of entry.acts) {
      this.#requests.add(requestKey(act.by, act.requestId), { seq: entry.seq, at: act.at })
      this.weight += weightOf(act)
      this.#actsSinceSnapshot += 1
    }
  }
}

/** Whether earlier entries were redacted before this one was appended (X3, X4). */
function holdsRedaction({ acts }: Entry): boolean {
  return acts.some(({ events }) => events.some(announcesRedaction))
}

/** Estimated bytes that an act adds: its remembered request, its entities and its text. The constants were measured. */
function weightOf(act: Act<AnyEvent>): number {
  let weight = 150
  for (const event of act.events) weight += 200 + ('text' in event ? sizeOf(event.text) : 0)
  return weight
}

/** Estimated bytes of a text. */
function sizeOf(text: string | RichText | null): number {
  if (text === null) return 0
  return typeof text === 'string' ? text.length : lengthOf(text) + 100 * text.length
}
