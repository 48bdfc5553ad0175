import { randomUUID } from 'node:crypto'
import { actorOf } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entry } from '../ports/journal.ts'
import type { Meter } from '../ports/telemetry.ts'
import { type AnsweredRequest, requestKey } from './answeredRequests.ts'
import { appendSurely } from './append.ts'
import { type ActRequest, decideBatch, type Verdict } from './decideBatch.ts'
import { nextEventLoopTurn } from './eventLoop.ts'
import { FoldedStream, type FoldParts } from './foldedStream.ts'
import type { AnyKind, AnyState } from './kinds.ts'
import { CONFLICT_ROUNDS, QUEUE_LENGTH, SNAPSHOT_QUIET } from './limits.ts'
import { type StreamMeter, streamMeter } from './streamMeter.ts'
import { toAppError } from './toAppError.ts'

/** What a stream needs from around it. */
export interface QueueParts extends FoldParts {
  clock: Clock
  meter?: Meter
  newId(prefix: string): string
  fault(error: unknown, where: string): void
}

export interface Done {
  remembered: AnsweredRequest
  state: AnyState
}

interface Waiting {
  request: ActRequest
  arrived: number
  settle(remembered: AnsweredRequest): void
  refuse(error: unknown): void
}

interface Reading {
  use(state: AnyState, seq: number): void
  refuse(error: unknown): void
}

/**
 * One stream in memory and the queue before it. Everything that waits is served by one loop, so that no two appends of
 * this instance are ever open on one stream (house.md "Gather inputs, not decisions").
 */
export class StreamQueue {
  readonly name: string
  readonly #kind: AnyKind
  readonly #parts: QueueParts
  readonly #folded: FoldedStream
  readonly #meter: StreamMeter
  #acting: Waiting[] = []
  #reading: Reading[] = []
  readonly #inFlight = new Map<string, Promise<Done>>()
  #running = false
  #opened = false
  #quiet: NodeJS.Timeout | undefined
  /** When it was last used, to let the longest unused go first. */
  usedAt = 0

  constructor(name: string, kind: AnyKind, parts: QueueParts) {
    this.name = name
    this.#kind = kind
    this.#parts = parts
    this.#folded = new FoldedStream(name, kind, parts)
    this.#meter = streamMeter(name, parts.meter)
  }

  get weight(): number {
    return this.#folded.weight
  }

  get idle(): boolean {
    return !this.#running && this.#acting.length === 0 && this.#reading.length === 0
  }

  /** The state now; see `Runner.peek`. */
  get state(): AnyState | undefined {
    return this.#folded.seq === 0 || this.#folded.stale ? undefined : this.#folded.state
  }

  /** Whether this request is among those answered before, as far as this instance has read. */
  remembers(by: string, requestId: string): boolean {
    return this.#folded.recall(by, requestId) !== undefined
  }

  /** Queues a request; the same one in flight joins the first one's promise. */
  act(request: ActRequest): Promise<Done> {
    const key = requestKey(actorOf(request.who), request.requestId)
    const twin = this.#inFlight.get(key)
    if (twin !== undefined) return twin
    if (this.#acting.length >= QUEUE_LENGTH) return Promise.reject(new AppError('busy'))
    const promise = new Promise<Done>((resolve, reject) => {
      this.#acting.push({
        request,
        arrived: performance.now(),
        settle: (remembered) => resolve({ remembered, state: this.#folded.state }),
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
    this.#loop().catch((error) => this.#parts.fault(error, this.name))
  }

  async #loop(): Promise<void> {
    try {
      while (this.#acting.length > 0 || this.#reading.length > 0) {
        await nextEventLoopTurn()
        const readings = this.#reading.splice(0)
        const waiting = this.#acting.splice(0)
        if (readings.length > 0) await this.#serveReadings(readings)
        if (waiting.length > 0) await this.#serve(waiting)
      }
    } finally {
      this.#running = false
      if (this.#acting.length > 0 || this.#reading.length > 0) this.#wake()
      else if (this.#folded.wantsSnapshot) this.#snapshotWhenQuiet()
    }
  }

  /** A snapshot costs some milliseconds, so never while people are answering. */
  #snapshotWhenQuiet(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => {
      if (this.idle) this.keepSnapshot()
    }, SNAPSHOT_QUIET).unref()
  }

  /** Keeps a snapshot if it is worth it. Failing to is no loss: all is in the journal. */
  async keepSnapshot(): Promise<void> {
    clearTimeout(this.#quiet)
    if (!this.#folded.wantsSnapshot) return
    await this.#folded.keepSnapshot().catch((error) => this.#parts.fault(error, this.name))
  }

  /** Reads the stream for the first time; false when that was done before. */
  async #open(): Promise<boolean> {
    if (this.#opened) return false
    await this.#folded.open()
    this.#opened = true
    return true
  }

  async #serveReadings(readings: Reading[]): Promise<void> {
    try {
      if (!(await this.#open())) await this.#folded.readOn()
    } catch (error) {
      for (const reading of readings) reading.refuse(toAppError(error))
      return
    }
    for (const reading of readings) reading.use(this.#folded.state, this.#folded.seq)
  }

  /** Decides, appends and answers; on conflict reads on and decides all again. */
  async #serve(waiting: Waiting[]): Promise<void> {
    const folded = this.#folded
    let open = waiting
    let conflicts = 0
    try {
      await this.#open()
      await folded.mend()
      while (open.length > 0) {
        open = this.#answerRepeats(open)
        if (open.length === 0) return
        const verdicts = this.#decide(open)
        const acts = verdicts.flatMap((verdict) => (verdict.kind === 'acts' ? [verdict.act] : []))
        if (acts.length === 0) {
          // Fresh before no: nothing was appended that would have proved the state to be the newest.
          const latest = Math.max(...open.map((one) => one.arrived))
          if (folded.freshAt < latest && (await folded.readOn()) > 0) continue
          open = this.#answer(open, verdicts)
          continue
        }
        const entry: Entry = { stream: this.name, seq: folded.seq + 1, entryId: randomUUID(), acts }
        if (await appendSurely(this.#parts.journal, folded.seq, entry, this.#meter.retried)) {
          folded.fold(entry, true)
          // It stands, whatever becomes of this; who comes next mends it, or is refused.
          if (folded.stale) await folded.mend().catch((error) => this.#parts.fault(error, this.name))
          open = this.#answer(open, verdicts)
          conflicts = 0
          continue
        }
        conflicts += 1
        this.#meter.conflict()
        if (conflicts > CONFLICT_ROUNDS) throw new AppError('busy')
        await folded.readOn()
      }
    } catch (error) {
      for (const one of open) one.refuse(toAppError(error))
    }
  }

  #answerRepeats(open: Waiting[]): Waiting[] {
    return open.filter((one) => {
      const known = this.#folded.recall(actorOf(one.request.who), one.request.requestId)
      if (known !== undefined) one.settle(known)
      return known === undefined
    })
  }

  #decide(open: Waiting[]): Verdict[] {
    const { clock, newId } = this.#parts
    const requests = open.map((one) => one.request)
    return decideBatch(this.#folded.state, this.#kind, requests, clock.now(), newId)
  }

  /** Answers what has a verdict and gives back what must wait for the next entry. */
  #answer(open: Waiting[], verdicts: Verdict[]): Waiting[] {
    return open.filter((one, index) => {
      const verdict = verdicts[index]
      if (verdict === undefined || verdict.kind === 'waits') return true
      if (verdict.kind === 'refused') one.refuse(verdict.error)
      else one.settle(this.#outcomeOf(verdict, one.request))
      if (verdict.kind === 'acts') this.#meter.stored(one.request.action.name, one.arrived)
      return false
    })
  }

  #outcomeOf(verdict: Verdict & { kind: 'acts' | 'nothing' }, request: ActRequest): AnsweredRequest {
    const stored = verdict.kind === 'acts' && this.#folded.recall(verdict.act.by, request.requestId)
    return stored || { seq: this.#folded.seq, result: this.#parts.resultOf(request.action.name, []) }
  }
}
