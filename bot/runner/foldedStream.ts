import { Change } from '../domain/change.ts'
import type { Act } from '../domain/stream.ts'
import type { Entry, Journal } from '../ports/journal.ts'
import { type AnsweredRequest, AnsweredRequests } from './answeredRequests.ts'
import type { AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { ACTS_PER_SNAPSHOT, READ_PAGE } from './limits.ts'
import { packSnapshot, unpackSnapshot } from './snapshot.ts'

/** What folding needs from around it. */
export interface FoldParts {
  journal: Journal
  /** Names the code that folds; a snapshot of other code is not read. */
  foldVersion: string
  resultOf(action: string, events: AnyEvent[]): object
  /** Called for every entry folded, own or read on, in order. */
  folded(entry: Entry, own: boolean): void
}

/** What even an empty stream takes: whoever asks for rondes that are not there must not fill the memory. */
const EMPTY_WEIGHT = 2_000

/** What one stream amounts to so far: its state, where it stands, and the requests it remembers. */
export class FoldedStream {
  state: AnyState
  seq = 0
  /** Where the newest snapshot stands that this instance knows of. */
  #snapshotAt = 0
  #actsSince = 0
  /** When the last read-on began that found the end of the stream. */
  freshAt = Number.NEGATIVE_INFINITY
  /** Something was redacted: what is folded here still holds it, and must not be used any more. */
  stale = false
  /** How often the stream had been redacted when this was folded. */
  #generation = 0
  /** Entries that were folded and not told yet: a listener must find the state without what was redacted. */
  #untold: { entry: Entry; own: boolean }[] = []
  /** Roughly the bytes of memory that this stream stands for. */
  weight = EMPTY_WEIGHT
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

  /** What was answered to this request before, as far as this instance has read. */
  recall(by: string, requestId: string): AnsweredRequest | undefined {
    return this.#requests.get(by, requestId)
  }

  /** Begins from a snapshot, if there is a good one, then reads on. A bad one is worth nothing: all is in the journal. */
  async open(): Promise<void> {
    try {
      this.#generation = await this.#parts.journal.snapshot.generation(this.#stream)
      const found = await this.#parts.journal.snapshot.get(this.#stream)
      const kept = found?.version === this.#parts.foldVersion ? unpackSnapshot(found.state) : null
      if (found !== null && kept !== null) {
        this.state = this.#kind.revive?.(kept.state) ?? kept.state
        this.seq = found.seq
        this.weight = kept.weight
        this.#requests = new AnsweredRequests(kept.requests)
        this.#snapshotAt = found.seq
      }
    } catch {
      // Unreadable, or the store cannot give it now: fold from the beginning.
    }
    await this.#readAll()
    // What was redacted long ago was read as it is now; only what was redacted while it was being read was not.
    const generation = this.stale && (await this.#parts.journal.snapshot.generation(this.#stream))
    if (generation === this.#generation) this.stale = false
    await this.mend()
  }

  /** Whether enough was folded since the last snapshot to make a new one worth its while. */
  get wantsSnapshot(): boolean {
    return this.#actsSince >= ACTS_PER_SNAPSHOT && this.seq > this.#snapshotAt
  }

  /** Keeps a snapshot of what is folded now. */
  async keepSnapshot(): Promise<void> {
    const { seq, weight, state } = this
    const { journal, foldVersion: version } = this.#parts
    const packed = packSnapshot({ state, weight, requests: this.#requests.dump() })
    this.#snapshotAt = seq
    this.#actsSince = 0
    await journal.snapshot.put(this.#stream, { seq, version, state: packed }, this.#generation)
  }

  /** Folds what others appended; gives the number of entries found. */
  async readOn(): Promise<number> {
    await this.mend()
    const found = await this.#readAll()
    await this.mend()
    return found
  }

  async #readAll(): Promise<number> {
    const began = performance.now()
    let found = 0
    for (;;) {
      const entries = await this.#parts.journal.read(this.#stream, this.seq, READ_PAGE)
      for (const entry of entries) this.fold(entry, false)
      found += entries.length
      if (entries.length < READ_PAGE) break
    }
    this.freshAt = began
    return found
  }

  /** Makes a stale state whole again, and then tells what was held back. */
  async mend(): Promise<void> {
    if (this.stale) await this.#refold()
    this.stale = false
    for (const { entry, own } of this.#untold.splice(0)) this.#parts.folded(entry, own)
  }

  /** Folds anew from the first entry. No snapshot is used, and nothing of what was folded or remembered is left. */
  async #refold(): Promise<void> {
    const { journal } = this.#parts
    for (;;) {
      const generation = await journal.snapshot.generation(this.#stream)
      const fresh = new FoldedStream(this.#stream, this.#kind, this.#parts)
      const beyond: Entry[] = []
      for (;;) {
        const entries = await journal.read(this.#stream, fresh.seq, READ_PAGE)
        for (const entry of entries) fresh.#apply(entry)
        beyond.push(...entries.filter((entry) => entry.seq > this.seq))
        if (entries.length < READ_PAGE) break
      }
      // Redacted once more meanwhile: part of what was read may be of before that.
      if ((await journal.snapshot.generation(this.#stream)) !== generation) continue
      this.state = fresh.state
      this.seq = fresh.seq
      this.weight = fresh.weight
      this.#requests = fresh.#requests
      this.#snapshotAt = 0
      this.#actsSince = fresh.#actsSince
      this.#generation = generation
      this.#untold.push(...beyond.map((entry) => ({ entry, own: false })))
      return
    }
  }

  /** Folds one entry whole, or not at all. @throws UnknownEvent */
  fold(entry: Entry, own: boolean): void {
    this.#apply(entry)
    if (isRedaction(entry)) this.stale = true
    if (this.stale) this.#untold.push({ entry, own })
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
      const result = this.#parts.resultOf(act.action, act.events)
      this.#requests.add(act.by, act.requestId, { seq: entry.seq, result })
      this.weight += weightOf(act)
      this.#actsSince += 1
    }
  }
}

/** Whether this says that entries before it are not what they were (spec X3, X4). */
function isRedaction({ acts }: Entry): boolean {
  return acts.some(({ events }) => events.some(({ type }) => type.endsWith('.redactionAnnounced')))
}

/** Roughly what an act leaves behind in memory, in bytes, as measured: its request, its entities, its text. */
function weightOf(act: Act<AnyEvent>): number {
  let weight = 150
  for (const event of act.events) weight += 200 + ('text' in event ? event.text.length : 0)
  return weight
}
