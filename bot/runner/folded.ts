import { Change } from '../domain/change.ts'
import type { Act } from '../domain/stream.ts'
import type { Entry, Journal } from '../ports/journal.ts'
import type { AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { ACTS_PER_SNAPSHOT, READ_PAGE } from './limits.ts'
import { type Remembered, Requests } from './requests.ts'
import { packSnapshot, unpackSnapshot } from './snapshot.ts'

/** What folding needs from around it. */
export interface FoldSurroundings {
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
export class Folded {
  state: AnyState
  seq = 0
  /** Where the newest snapshot stands that this instance knows of. */
  #snapshotAt = 0
  #actsSince = 0
  /** When the last read-on began that found the end of the stream. */
  freshAt = Number.NEGATIVE_INFINITY
  /** Roughly the bytes of memory that this stream stands for. */
  weight = EMPTY_WEIGHT
  readonly #stream: string
  readonly #kind: AnyKind
  readonly #around: FoldSurroundings
  #requests = new Requests()

  constructor(stream: string, kind: AnyKind, around: FoldSurroundings) {
    this.#stream = stream
    this.#kind = kind
    this.#around = around
    this.state = kind.empty()
  }

  /** What was answered to this request before, as far as this instance has read. */
  recall(by: string, requestId: string): Remembered | undefined {
    return this.#requests.get(by, requestId)
  }

  /** Begins from a snapshot, if there is a good one, then reads on. A bad one is worth nothing: all is in the journal. */
  async open(): Promise<void> {
    try {
      const found = await this.#around.journal.snapshot.get(this.#stream)
      const kept = found?.version === this.#around.foldVersion ? unpackSnapshot(found.state) : null
      if (found !== null && kept !== null) {
        this.state = this.#kind.revive?.(kept.state) ?? kept.state
        this.seq = found.seq
        this.weight = kept.weight
        this.#requests = new Requests(kept.requests)
        this.#snapshotAt = found.seq
      }
    } catch {
      // Unreadable, or the store cannot give it now: fold from the beginning.
    }
    await this.readOn()
  }

  /** Whether enough was folded since the last snapshot to make a new one worth its while. */
  get wantsSnapshot(): boolean {
    return this.#actsSince >= ACTS_PER_SNAPSHOT && this.seq > this.#snapshotAt
  }

  /** Keeps a snapshot of what is folded now. */
  async keepSnapshot(): Promise<void> {
    const { seq, weight, state } = this
    const { journal, foldVersion: version } = this.#around
    const packed = packSnapshot({ state, weight, requests: this.#requests.dump() })
    this.#snapshotAt = seq
    this.#actsSince = 0
    await journal.snapshot.put(this.#stream, { seq, version, state: packed })
  }

  /** Folds what others appended; gives the number of entries found. */
  async readOn(): Promise<number> {
    const began = performance.now()
    let found = 0
    for (;;) {
      const entries = await this.#around.journal.read(this.#stream, this.seq, READ_PAGE)
      for (const entry of entries) this.fold(entry, false)
      found += entries.length
      if (entries.length < READ_PAGE) break
    }
    this.freshAt = began
    return found
  }

  /** Folds one entry whole, or not at all. @throws UnknownEvent */
  fold(entry: Entry, own: boolean): void {
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
      const result = this.#around.resultOf(act.action, act.events)
      this.#requests.add(act.by, act.requestId, { seq: entry.seq, result })
      this.weight += weightOf(act)
      this.#actsSince += 1
    }
    this.#around.folded(entry, own)
  }
}

/** Roughly what an act leaves behind in memory, in bytes, as measured: its request, its entities, its text. */
function weightOf(act: Act<AnyEvent>): number {
  let weight = 150
  for (const event of act.events) weight += 200 + ('text' in event ? event.text.length : 0)
  return weight
}
