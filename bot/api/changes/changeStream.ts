import type { ServerResponse } from 'node:http'
import { knewOwn, OwnAnswers } from '../../anonymous/ownAnswers.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { AppError } from '../../errors/appError.ts'
import type { AnonymousKeys } from '../../ports/anonymousKeys.ts'
import type { Clock } from '../../ports/clock.ts'
import { type Commit, type RondeStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'
import type { ChangeMessage } from '../../protocol/view.ts'
import { maySee, viewAll, viewSome } from '../../views/index.ts'
import { notHere } from '../notHere.ts'
import type { Signed } from '../token/check.ts'
import { EventSink } from './eventSink.ts'
import { Pending } from './pending.ts'
import { ToldRuns } from './toldRuns.ts'

/** A reader further behind gets the whole view, which is less than everything that changed. */
const FURTHEST_BEHIND = 2000

/** What a timer can hold, ms. */
const LONGEST_TIMER = 2 ** 31 - 1

export interface ChangeStreamParts {
  runner: Runner
  keys: AnonymousKeys
  clock: Clock
  fault(error: unknown): void
}

/**
 * Tells one person what changes in one ronde: subscribes first, then reads what came after `after`, then goes on live.
 * What is sent is always the entity as this person may see it at the moment of sending, so a message may be newer than
 * the change that caused it, never older.
 */
export class ChangeStream {
  readonly #parts: ChangeStreamParts
  readonly #rondeId: string
  readonly #signed: Signed
  readonly #pending: Pending
  readonly #own: OwnAnswers
  readonly #runs = new ToldRuns()
  #sink: EventSink | null = null
  /** What the reader has. */
  #reached: number
  /** The last commit that was told here, once it is known where the ronde stands. */
  #told: number | null = null
  #telling = false
  #unfollow: () => void = () => {}
  #expiry: NodeJS.Timeout | undefined

  constructor(parts: ChangeStreamParts, rondeId: string, signed: Signed, after: number) {
    this.#parts = parts
    this.#rondeId = rondeId
    this.#signed = signed
    this.#reached = after
    this.#pending = new Pending(signed.who.oid)
    this.#own = new OwnAnswers(parts.keys, signed.who)
  }

  /**
   * Begins to write.
   * @param ended called when nothing is written any more
   * @throws AppError before anything was written
   */
  async open(response: ServerResponse, ended: () => void): Promise<void> {
    const stream = rondeStreamName(this.#rondeId)
    this.#unfollow = this.#parts.runner.follow(stream, (commit) => {
      this.#take(commit)
      void this.#tell()
    })
    try {
      if (this.#parts.clock.now() >= this.#signed.until) throw new AppError('not-signed-in')
      await this.#catchUp()
      if (response.destroyed) throw new AppError('not-found')
    } catch (error) {
      this.#unfollow()
      ended()
      throw error
    }
    this.#sink = new EventSink(response, () => {
      this.#unfollow()
      clearTimeout(this.#expiry)
      ended()
    })
    const left = this.#signed.until - this.#parts.clock.now()
    this.#expiry = setTimeout(() => this.end(), Math.min(left, LONGEST_TIMER)).unref()
    void this.#tell()
  }

  end(): void {
    this.#sink?.end()
  }

  #take(commit: Commit<RondeStreamName>): void {
    // A state that was let go from memory and opened again tells anew, or from further on.
    if (this.#told !== null && commit.seq > this.#told + 1) this.#pending.addWhole()
    if (this.#told !== null && commit.seq > this.#told) this.#told = commit.seq
    if (commit.seq > this.#reached) this.#pending.add(commit)
  }

  /** Gathers what came after the place that the reader has reached. */
  async #catchUp(): Promise<void> {
    const { runner } = this.#parts
    const stream = rondeStreamName(this.#rondeId)
    const after = this.#reached
    const now = await runner.read(stream, (state, seq) => {
      if (!maySee(state, this.#signed.who)) throw notHere(state, this.#signed.who)
      this.#told = seq
      // Who has all of it already, has these.
      if (seq === after) this.#runs.news(viewSome(state, this.#signed.who, ToldRuns.all))
      return seq
    })
    if (after > now || now - after > FURTHEST_BEHIND) this.#pending.addWhole()
    else if (now > after) {
      for (const commit of await runner.history(stream, after)) this.#pending.add(commit)
    }
  }

  /** Sends what waits, one message at a time, as fast as the reader takes it in. */
  async #tell(): Promise<void> {
    if (this.#telling || this.#sink === null) return
    this.#telling = true
    try {
      while (this.#sink.open && !this.#pending.empty) {
        await this.#sink.room()
        const stream = rondeStreamName(this.#rondeId)
        const missing = await this.#parts.runner.read(stream, (state, seq) => this.#send(state, seq))
        await this.#own.learn(missing)
      }
    } catch (error) {
      if (!(error instanceof AppError)) this.#parts.fault(error)
      // The reader comes back, and then gets to read what is wrong.
      this.end()
    } finally {
      this.#telling = false
    }
  }

  /** @returns what must be known first, and then nothing was sent */
  #send(state: RondeState, seq: number): ReturnType<OwnAnswers['missing']> {
    const { who, until } = this.#signed
    if (this.#parts.clock.now() >= until) {
      this.end()
      return []
    }
    const missing = this.#own.missing(state)
    if (missing.length > 0) return missing
    this.#own.forget(state)
    const { whole, refs, ended } = this.#pending.take()
    const visible = maySee(state, who)
    const reset = whole || !visible || ended.some((gesprekId) => knewOwn(state, who, gesprekId))
    const own = this.#own.in(state)
    const changes = reset
      ? this.#runs.whole(viewAll(state, who, own))
      : this.#runs.news(viewSome(state, who, refs, own))
    this.#reached = seq
    const message: ChangeMessage = { seq, reset, changes }
    if (reset || changes.length > 0) this.#sink?.send(seq, message)
    if (!visible) this.end()
    return []
  }
}
