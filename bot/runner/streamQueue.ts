// Long, because reading, deciding, appending and answering of one stream share one order, which must be read whole.
import { randomUUID } from 'node:crypto'
import { actorOf } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entry } from '../ports/journal.ts'
import type { Meter } from '../ports/telemetry.ts'
import { type AnsweredRequest, requestKey } from './answeredRequests.ts'
import { appendSurely } from './append.ts'
import { BatchQueue } from './batchQueue.ts'
import { type ActRequest, decideBatch, type Verdict } from './decideBatch.ts'
import { FoldedStream, type FoldParts } from './foldedStream.ts'
import type { AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { CONFLICT_ROUNDS, QUEUE_LENGTH, SNAPSHOT_QUIET } from './limits.ts'
import { type StreamMeter, streamMeter } from './streamMeter.ts'
import { toAppError } from './toAppError.ts'

export interface QueueParts extends FoldParts {
  clock: Clock
  /** The reply of an action, computed from its events. */
  resultOf(action: string, events: AnyEvent[]): object
  meter?: Meter
  newId(prefix: string): string
  fault(error: unknown, where: string): void
  /** Called when the stream cannot be read or written, and with null when it can again. */
  health(stream: string, error: unknown): void
  /** Called with true when the outcome of an append has become unknown, with false when it is known. */
  uncertain(isUncertain: boolean): void
  /** Ends the wait for unknown outcomes, at closing. */
  stop?: AbortSignal
  /** Called each time the queue has become empty. */
  idle?(stream: string): void
}

/** What a request was answered with. */
export interface Answer {
  seq: number
  result: object
}

export interface Done {
  answered: Answer
  /** The state right after the act; use it at once and do not keep it. */
  state: AnyState
}

interface QueuedAct {
  request: ActRequest
  /** See `requestKey`. */
  key: string
  /** By `performance.now()`. */
  arrived: number
  resolve(answered: Answer): void
  reject(error: unknown): void
}

interface QueuedRead {
  use(state: AnyState, seq: number): void
  reject(error: unknown): void
}

/**
 * One stream in memory with its queue of acts and reads. One queue serves the acts, so this instance never has two
 * appends open on one stream. Inputs are batched, decisions are not: acts that arrive during an append are decided
 * together, in order, on the state after it. Another queue serves the reads: an append whose outcome is unknown must not
 * block people who only read (G5.v).
 */
export class StreamQueue {
  readonly name: string
  readonly #kind: AnyKind
  readonly #parts: QueueParts
  readonly #folded: FoldedStream
  readonly #meter: StreamMeter
  readonly #acts: BatchQueue<QueuedAct>
  readonly #reads: BatchQueue<QueuedRead>
  readonly #inFlight = new Map<string, { request: ActRequest; promise: Promise<Done> }>()
  #opening: Promise<boolean> | null = null
  #snapshotTimer: NodeJS.Timeout | undefined
  /** Set by `StreamCache`: higher is more recent. */
  usedAt = 0

  constructor(name: string, kind: AnyKind, parts: QueueParts) {
    this.name = name
    this.#kind = kind
    this.#parts = parts
    this.#folded = new FoldedStream(name, kind, parts)
    this.#meter = streamMeter(name, parts.meter)
    const common = {
      emptied: () => this.#becameIdle(),
      fault: (error: unknown) => parts.fault(error, name),
    }
    this.#acts = new BatchQueue({ ...common, serve: (acts) => this.#serveActs(acts) })
    this.#reads = new BatchQueue({ ...common, serve: (reads) => this.#serveReads(reads) })
  }

  /** See `FoldedStream.weight`. */
  get weight(): number {
    return this.#folded.weight
  }

  get idle(): boolean {
    return this.#acts.idle && this.#reads.idle
  }

  /** No entry of this stream has been read. */
  get isEmpty(): boolean {
    return this.#folded.seq === 0
  }

  /** The state in memory, undefined when there is none; see `Runner.peek`. */
  get state(): AnyState | undefined {
    return this.isEmpty || this.#folded.stale ? undefined : this.#folded.state
  }

  /** Whether this request was answered before, as far as this instance has read. @param by see `actorOf` */
  remembers(by: string, requestId: string): boolean {
    return this.#folded.recall(requestKey(by, requestId)) !== undefined
  }

  /**
   * Queues an act. A repeat of a request in flight gets the same promise.
   * @throws AppError `busy` when full, `request-reused` when the same id was used for something else
   */
  act(request: ActRequest): Promise<Done> {
    const key = requestKey(actorOf(request.who), request.requestId)
    const twin = this.#inFlight.get(key)
    if (twin !== undefined) {
      const { action, inputHash } = twin.request
      const same = isSameRequest(request, { action: action.name, inputHash })
      return same ? twin.promise : Promise.reject(new AppError('request-reused'))
    }
    if (this.#acts.length >= QUEUE_LENGTH) return Promise.reject(new AppError('busy'))
    const promise = new Promise<Done>((resolve, reject) => {
      this.#acts.push({
        request,
        key,
        arrived: performance.now(),
        resolve: (answered) => {
          this.#inFlight.delete(key)
          resolve({ answered, state: this.#folded.state })
        },
        reject: (error) => {
          this.#inFlight.delete(key)
          reject(error)
        },
      })
    })
    this.#inFlight.set(key, { request, promise })
    return promise
  }

  /** Reads to the end of the stream, then calls `use`. */
  read<T>(use: (state: AnyState, seq: number) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reads.push({
        use: (state, seq) => {
          try {
            resolve(use(state, seq))
          } catch (error) {
            reject(error)
          }
        },
        reject,
      })
    })
  }

  #becameIdle(): void {
    if (!this.idle) return
    if (this.#folded.needsSnapshot) this.#scheduleSnapshot()
    this.#parts.idle?.(this.name)
  }

  /** Writing a snapshot blocks for some milliseconds, so it waits until the stream has been idle for a while. */
  #scheduleSnapshot(): void {
    clearTimeout(this.#snapshotTimer)
    this.#snapshotTimer = setTimeout(() => {
      if (this.idle) this.saveSnapshot()
    }, SNAPSHOT_QUIET).unref()
  }

  /** Saves a snapshot when enough acts came since the last one. A failure is logged: the journal has everything. */
  async saveSnapshot(): Promise<void> {
    clearTimeout(this.#snapshotTimer)
    if (!this.#folded.needsSnapshot) return
    await this.#folded.saveSnapshot().catch((error) => this.#parts.fault(error, this.name))
  }

  /** Loads the stream at first use, once. @returns false when it was loaded already */
  async #open(): Promise<boolean> {
    if (this.#opening !== null) {
      await this.#opening
      return false
    }
    this.#opening = this.#folded.open().then(() => true)
    try {
      return await this.#opening
    } catch (error) {
      this.#opening = null
      throw error
    }
  }

  async #serveReads(reads: QueuedRead[]): Promise<void> {
    try {
      if (!(await this.#open())) await this.#folded.readOn()
      while (this.#folded.stale) await this.#folded.refoldIfStale()
    } catch (error) {
      for (const read of reads) read.reject(toAppError(error, 'read-failed'))
      this.#parts.health(this.name, error)
      return
    }
    this.#parts.health(this.name, null)
    for (const read of reads) read.use(this.#folded.state, this.#folded.seq)
  }

  /** Decides, appends and answers. After a conflict it reads on and decides everything again. */
  async #serveActs(acts: QueuedAct[]): Promise<void> {
    const folded = this.#folded
    let open = acts
    let conflicts = 0
    try {
      await this.#open()
      while (open.length > 0) {
        await folded.refoldIfStale()
        open = await this.#answerRepeats(open)
        if (open.length === 0) return
        if (folded.stale) continue
        const verdicts = this.#decide(open)
        const decided = verdicts.flatMap((verdict) => (verdict.kind === 'acts' ? [verdict.act] : []))
        if (decided.length === 0) {
          // No append proves that the state is current, so read on before refusing (G5.g).
          const latest = Math.max(...open.map((one) => one.arrived))
          if (folded.freshAt < latest && (await folded.readOn()) > 0) continue
          open = this.#answer(open, verdicts, folded.seq)
          continue
        }
        const entry: Entry = { stream: this.name, seq: folded.seq + 1, entryId: randomUUID(), acts: decided }
        if (await this.#append(entry)) {
          folded.foldOwn(entry)
          // The entry is stored even if this refold fails; the next caller retries the refold or gets an error.
          if (folded.stale) await folded.refoldIfStale().catch((error) => this.#parts.fault(error, this.name))
          open = this.#answer(open, verdicts, entry.seq)
          conflicts = 0
          continue
        }
        conflicts += 1
        this.#meter.conflict()
        if (conflicts > CONFLICT_ROUNDS) throw new AppError('busy')
        await folded.readOn()
      }
    } catch (error) {
      // Callers are answered first, whatever reporting the failure does.
      for (const one of open) one.reject(toAppError(error, 'store-failed'))
      this.#parts.health(this.name, error)
    }
  }

  /** Appends an entry, see `appendSurely`. A read that finds the entry first folds it as this instance's own. */
  async #append(entry: Entry): Promise<boolean> {
    const { journal, uncertain, fault, stop } = this.#parts
    let isUncertain = false
    this.#folded.appending = entry.entryId
    try {
      return await appendSurely(journal, entry.seq - 1, entry, {
        retried: this.#meter.retried,
        uncertain: (cause) => {
          isUncertain = true
          uncertain(true)
          fault(cause, this.name)
        },
        ...(stop === undefined ? {} : { stop }),
      })
    } finally {
      this.#folded.appending = null
      if (isUncertain) uncertain(false)
    }
  }

  /** Answers the requests that were answered before. @returns the others */
  async #answerRepeats(open: QueuedAct[]): Promise<QueuedAct[]> {
    const fresh: QueuedAct[] = []
    for (const one of open) {
      const answered = this.#folded.recall(one.key)
      if (answered === undefined) fresh.push(one)
      else
        await this.#answerRepeat(one, answered).catch((error) =>
          one.reject(toAppError(error, 'store-failed')),
        )
    }
    return fresh
  }

  async #answerRepeat(one: QueuedAct, answered: AnsweredRequest): Promise<void> {
    const act = await this.#folded.actOf(one.key, answered)
    if (act !== null && !isSameRequest(one.request, act)) throw new AppError('request-reused')
    const result = this.#parts.resultOf(one.request.action.name, act?.events ?? [])
    one.resolve({ seq: answered.seq, result })
  }

  #decide(open: QueuedAct[]): Verdict[] {
    const { clock, newId } = this.#parts
    const requests = open.map((one) => one.request)
    return decideBatch(this.#folded.state, this.#kind, requests, clock.now(), newId)
  }

  /**
   * Answers every act that has a verdict.
   * @param seq of the entry with the acts; without one, of the state that was decided on
   * @returns the acts that wait for the next entry
   */
  #answer(open: QueuedAct[], verdicts: Verdict[], seq: number): QueuedAct[] {
    return open.filter((one, index) => {
      const verdict = verdicts[index]
      if (verdict === undefined || verdict.kind === 'waits') return true
      if (verdict.kind === 'refused') one.reject(verdict.error)
      else {
        const events = verdict.kind === 'acts' ? verdict.act.events : []
        one.resolve({ seq, result: this.#parts.resultOf(one.request.action.name, events) })
      }
      // An act without events is kept only to recognize its repeat: nothing new was stored.
      if (verdict.kind === 'acts' && verdict.act.events.length > 0)
        this.#meter.stored(one.request.action.name, one.arrived)
      return false
    })
  }
}

/** Whether a request is a repeat of an earlier one; input that was derived from state is not compared. */
function isSameRequest(
  { action, inputHash }: ActRequest,
  earlier: { action: string; inputHash?: string | null },
): boolean {
  // A request id of Teams is never used twice, and its action may depend on the state as well.
  if (inputHash === null) return true
  const known = earlier.inputHash ?? null
  return action.name === earlier.action && (known === null || known === inputHash)
}
