import { randomUUID } from 'node:crypto'
import { Change } from '../domain/change.ts'
import { type Act, UnknownEvent } from '../domain/stream.ts'
import { actorOf } from '../domain/who.ts'
import { AppError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entry, Journal } from '../ports/journal.ts'
import { JournalFailed } from '../ports/journal.ts'
import { appendSurely } from './append.ts'
import type { AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { CONFLICT_ROUNDS, QUEUE_LENGTH, READ_PAGE } from './limits.ts'
import { plan, type Request, type Verdict } from './plan.ts'
import { type Remembered, Requests, requestKey } from './requests.ts'
import { nextTurn } from './turn.ts'

/** What a stream needs from around it. */
export interface Surroundings {
  journal: Journal
  clock: Clock
  newId(prefix: string): string
  resultOf(action: string, events: AnyEvent[]): object
  /** Called for every entry folded, own or read on, in order. */
  committed(stream: Stream, entry: Entry, own: boolean): void
  fault(error: unknown, where: string): void
}

interface Waiting {
  request: Request
  arrived: number
  settle(remembered: Remembered, state: AnyState): void
  refuse(error: unknown): void
}

interface Reading {
  arrived: number
  use(state: AnyState, seq: number): void
  refuse(error: unknown): void
}

/**
 * One stream in memory: its state, the requests it remembers, and the queue before it. Everything that waits is served
 * by one loop, so that no two appends of this instance are ever open on one stream.
 */
export class Stream {
  readonly name: string
  readonly #kind: AnyKind
  readonly #around: Surroundings
  #state: AnyState
  #seq = 0
  #requests = new Requests()
  #acting: Waiting[] = []
  #reading: Reading[] = []
  readonly #inFlight = new Map<string, Promise<{ remembered: Remembered; state: AnyState }>>()
  #running = false
  /** When the last read-on began that found the end of the stream. */
  #freshAt = Number.NEGATIVE_INFINITY
  /** Journal characters folded so far: how much memory this stream stands for. */
  weight = 0
  /** When it was last used, to let the longest unused go first. */
  usedAt = 0

  constructor(name: string, kind: AnyKind, around: Surroundings) {
    this.name = name
    this.#kind = kind
    this.#around = around
    this.#state = kind.empty()
  }

  get seq(): number {
    return this.#seq
  }

  get idle(): boolean {
    return !this.#running && this.#acting.length === 0 && this.#reading.length === 0
  }

  /** The state now; see `Runner.peek`. */
  get state(): AnyState | undefined {
    return this.#seq === 0 ? undefined : this.#state
  }

  /** Whether this request is among those answered before, as far as this instance has read. */
  remembers(by: string, requestId: string): boolean {
    return this.#requests.get(by, requestId) !== undefined
  }

  /** Queues a request; the same one in flight joins the first one's promise. */
  act(request: Request): Promise<{ remembered: Remembered; state: AnyState }> {
    const key = requestKey(actorOf(request.who), request.requestId)
    const twin = this.#inFlight.get(key)
    if (twin !== undefined) return twin
    if (this.#acting.length >= QUEUE_LENGTH) return Promise.reject(new AppError('busy'))
    const promise = new Promise<{ remembered: Remembered; state: AnyState }>((resolve, reject) => {
      this.#acting.push({
        request,
        arrived: performance.now(),
        settle: (remembered, state) => resolve({ remembered, state }),
        refuse: reject,
      })
    })
    this.#inFlight.set(key, promise)
    const forget = () => this.#inFlight.delete(key)
    promise.then(forget, forget)
    this.#wake()
    return promise
  }

  /** Reads on, then hands over the state. */
  read<T>(use: (state: AnyState, seq: number) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reading.push({
        arrived: performance.now(),
        use: (state, seq) => {
          try {
            resolve(use(state, seq))
          } catch (error) {
            reject(error)
          }
        },
        refuse: reject,
      })
      this.#wake()
    })
  }

  #wake(): void {
    if (this.#running) return
    this.#running = true
    this.#loop().catch((error) => this.#around.fault(error, this.name))
  }

  async #loop(): Promise<void> {
    try {
      while (this.#acting.length > 0 || this.#reading.length > 0) {
        await nextTurn()
        const readings = this.#reading.splice(0)
        const waiting = this.#acting.splice(0)
        await this.#serveReadings(readings)
        if (waiting.length > 0) await this.#serve(waiting)
      }
    } finally {
      this.#running = false
      if (this.#acting.length > 0 || this.#reading.length > 0) this.#wake()
    }
  }

  async #serveReadings(readings: Reading[]): Promise<void> {
    if (readings.length === 0) return
    try {
      await this.#readOn()
    } catch (error) {
      for (const reading of readings) reading.refuse(readable(error))
      return
    }
    for (const reading of readings) reading.use(this.#state, this.#seq)
  }

  /** Decides, appends and answers; on conflict reads on and decides all again. */
  async #serve(waiting: Waiting[]): Promise<void> {
    let open = waiting
    let conflicts = 0
    try {
      if (this.#seq === 0) await this.#readOn()
      while (open.length > 0) {
        open = this.#answerRepeats(open)
        if (open.length === 0) return
        const verdicts = this.#plan(open)
        const acts = verdicts.flatMap((verdict) => (verdict.kind === 'acts' ? [verdict.act] : []))
        if (acts.length === 0) {
          // Fresh before no: nothing was appended that would have proved the state to be the newest.
          const latest = Math.max(...open.map((one) => one.arrived))
          if (this.#freshAt < latest && (await this.#readOn()) > 0) continue
          open = this.#answer(open, verdicts)
          continue
        }
        const entry: Entry = { stream: this.name, seq: this.#seq + 1, entryId: randomUUID(), acts }
        if (await appendSurely(this.#around.journal, this.#seq, entry)) {
          this.#fold(entry, true)
          open = this.#answer(open, verdicts)
          conflicts = 0
          continue
        }
        conflicts += 1
        if (conflicts > CONFLICT_ROUNDS) throw new AppError('busy')
        await this.#readOn()
      }
    } catch (error) {
      for (const one of open) one.refuse(readable(error))
    }
  }

  #answerRepeats(open: Waiting[]): Waiting[] {
    return open.filter((one) => {
      const known = this.#requests.get(actorOf(one.request.who), one.request.requestId)
      if (known !== undefined) one.settle(known, this.#state)
      return known === undefined
    })
  }

  #plan(open: Waiting[]): Verdict[] {
    const { clock, newId } = this.#around
    const requests = open.map((one) => one.request)
    return plan(this.#state, this.#kind, requests, clock.now(), newId)
  }

  /** Answers what has a verdict and gives back what must wait for the next entry. */
  #answer(open: Waiting[], verdicts: Verdict[]): Waiting[] {
    return open.filter((one, index) => {
      const verdict = verdicts[index]
      if (verdict === undefined || verdict.kind === 'waits') return true
      if (verdict.kind === 'refused') one.refuse(verdict.error)
      else one.settle(this.#outcomeOf(verdict, one.request), this.#state)
      return false
    })
  }

  #outcomeOf(verdict: Verdict & { kind: 'acts' | 'nothing' }, request: Request): Remembered {
    const stored = verdict.kind === 'acts' && this.#requests.get(verdict.act.by, request.requestId)
    return stored || { seq: this.#seq, result: this.#around.resultOf(request.action.name, []) }
  }

  /** Folds what others appended; gives the number of entries found. */
  async #readOn(): Promise<number> {
    const began = performance.now()
    let found = 0
    for (;;) {
      const entries = await this.#around.journal.read(this.name, this.#seq, READ_PAGE)
      for (const entry of entries) this.#fold(entry, false)
      found += entries.length
      if (entries.length < READ_PAGE) break
    }
    this.#freshAt = began
    return found
  }

  #fold(entry: Entry, own: boolean): void {
    const change = new Change()
    try {
      for (const act of entry.acts) this.#foldAct(act, change)
    } catch (error) {
      change.undo()
      throw error
    }
    this.#seq = entry.seq
    for (const act of entry.acts) {
      const result = this.#around.resultOf(act.action, act.events)
      this.#requests.add(act.by, act.requestId, { seq: entry.seq, result })
      this.weight += weightOf(act)
    }
    this.#around.committed(this, entry, own)
  }

  #foldAct(act: Act<AnyEvent>, change: Change): void {
    for (const event of act.events) this.#kind.fold(this.#state, event, act, change)
  }
}

/** Roughly what an act leaves behind in memory, in bytes: its texts, and the entities and keys around them. */
function weightOf(act: Act<AnyEvent>): number {
  let weight = 300
  for (const event of act.events) weight += 400 + ('text' in event ? 2 * event.text.length : 0)
  return weight
}

/** Turns what the journal or the fold throws into what a person may read. */
function readable(error: unknown): unknown {
  if (error instanceof UnknownEvent) return new AppError('newer-release')
  if (error instanceof JournalFailed) return new AppError('store-failed')
  return error
}
