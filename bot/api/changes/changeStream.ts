import type { ServerResponse } from 'node:http'
import { knewOwn, OwnAnswers } from '../../anonymous/ownAnswers.ts'
import { mayRead } from '../../domain/reading.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { AppError } from '../../errors/appError.ts'
import type { AnonymousKeys } from '../../ports/anonymousKeys.ts'
import type { Clock } from '../../ports/clock.ts'
import { type Commit, type RondeStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'
import type { ChangeMessage, EntityChange, EntityKind } from '../../protocol/view.ts'
import { type ActionRights, viewAll, viewSome } from '../../views/index.ts'
import { notFound } from '../notFound.ts'
import type { Signed } from '../token/check.ts'
import { EventSink } from './eventSink.ts'
import { Pending } from './pending.ts'
import type { SendBudget } from './sendBudget.ts'
import { SentRuns } from './sentRuns.ts'

/** Commits. A reader further behind gets the whole view, which is smaller than everything that changed. */
const FURTHEST_BEHIND = 2000

/** The longest delay that `setTimeout` takes, ms. */
const LONGEST_TIMER = 2 ** 31 - 1

export interface ChangeStreamParts {
  runner: Runner
  keys: AnonymousKeys
  clock: Clock
  rights: ActionRights
  /** Shared by all streams of this server. */
  budget: SendBudget
  fault(error: unknown): void
}

const isAnonymousRun = (change: EntityChange): boolean =>
  change.kind === 'run' && change.value?.anonymous === true

/** What one reader asked for. */
export interface ChangeRequest {
  rondeId: string
  signed: Signed
  /** Seq that the reader has reached. */
  after: number
  /** Kinds of entities to send. */
  kinds: ReadonlySet<EntityKind>
  /** Ends the response as soon as it holds everything up to now, for readers behind a filter that holds streams back. */
  once: boolean
  /** Shared by all streams of this person, so that one person cannot use up that of the server. */
  budget: SendBudget
}

/**
 * Sends one person what changes in one ronde: subscribes first, then reads what came after `after`, then goes on live.
 * A message holds entities as this person may read them at the moment of sending, so it may be newer than the change
 * that caused it, never older.
 */
export class ChangeStream {
  readonly #parts: ChangeStreamParts
  readonly #asked: ChangeRequest
  readonly #pending: Pending
  readonly #own: OwnAnswers
  readonly #runs = new SentRuns()
  /** Runs are read through every lens, to know which of them are news. */
  readonly #kindsToRead: ReadonlySet<EntityKind>
  #sink: EventSink | null = null
  /** Seq up to which the reader has everything. */
  #reached: number
  /** Seq of the last commit that the runner announced; null until the first read. */
  #announced: number | null = null
  /** Seq to send with the next heartbeat: changes up to it were none of the reader's kinds. */
  #passed: number | null = null
  #sending = false
  /** Whether the first message holds all runs. */
  #resendsRuns = false
  #unfollow: () => void = () => {}
  #expiry: NodeJS.Timeout | undefined

  constructor(parts: ChangeStreamParts, asked: ChangeRequest) {
    this.#parts = parts
    this.#asked = asked
    this.#reached = asked.after
    this.#pending = new Pending(asked.signed.who.oid)
    this.#own = new OwnAnswers(parts.keys, asked.signed.who)
    this.#kindsToRead = new Set([...asked.kinds, 'run'])
  }

  /**
   * Starts to write.
   * @param ended called once the stream has ended
   * @throws AppError before anything was written
   */
  async open(response: ServerResponse, ended: () => void): Promise<void> {
    const { rondeId, signed } = this.#asked
    this.#unfollow = this.#parts.runner.follow(
      rondeStreamName(rondeId),
      (commit) => {
        this.#take(commit)
        void this.#sendPending()
      },
      // The reader reconnects, and is refused with the reason.
      () => this.end(),
    )
    try {
      if (this.#parts.clock.now() >= signed.until) throw new AppError('not-signed-in')
      await this.#catchUp()
      if (response.destroyed) throw new AppError('not-found')
    } catch (error) {
      this.#unfollow()
      ended()
      throw error
    }
    this.#sink = new EventSink(response, {
      beat: () => this.#movedCursor(),
      waiting: (bytes) => {
        this.#parts.budget.add(this, bytes)
        this.#asked.budget.add(this, bytes)
      },
      ended: () => {
        this.#unfollow()
        clearTimeout(this.#expiry)
        ended()
      },
    })
    const left = signed.until - this.#parts.clock.now()
    this.#expiry = setTimeout(() => this.end(), Math.min(left, LONGEST_TIMER)).unref()
    const sent = this.#sendPending()
    if (this.#asked.once) void sent.then(() => this.end())
  }

  end(): void {
    this.#sink?.end()
  }

  /** Disconnects the reader, which reconnects and resumes. */
  cut(): void {
    this.#sink?.cut()
  }

  #take(commit: Commit<RondeStreamName>): void {
    // After the runner evicted the state and opened it again, commits may be missing here.
    if (this.#announced !== null && commit.seq > this.#announced + 1) this.#pending.addWhole()
    if (this.#announced !== null && commit.seq > this.#announced) this.#announced = commit.seq
    if (commit.seq > this.#reached) this.#pending.add(commit)
  }

  /** Collects what came after the seq that the reader has reached. */
  async #catchUp(): Promise<void> {
    const { runner } = this.#parts
    const { rondeId, signed, after } = this.#asked
    const { who } = signed
    const stream = rondeStreamName(rondeId)
    const now = await runner.read(stream, (state, seq) => {
      if (!mayRead.ronde.allows(who, state)) throw notFound(state, who)
      this.#announced = seq
      const runs = viewSome(state, who, SentRuns.all)
      // Which runs the reader has is not known. With anonymous ones among them, all are sent, touched or not (G15.e).
      if (!runs.some(isAnonymousRun)) {
        // A reader that is up to date has these already.
        if (seq === after) this.#runs.news(runs)
      } else if (this.#asked.kinds.has('run')) this.#resendsRuns = true
      else this.#runs.news(runs)
      return seq
    })
    if (after > now || now - after > FURTHEST_BEHIND) this.#pending.addWhole()
    else if (this.#resendsRuns) this.#pending.addRefs(SentRuns.all)
    if (now > after && !this.#pending.whole) {
      for (const commit of await runner.history(stream, after)) this.#pending.add(commit)
    }
  }

  /** Sends what is pending, one message at a time, as fast as the reader takes it in. */
  async #sendPending(): Promise<void> {
    if (this.#sending || this.#sink === null) return
    this.#sending = true
    try {
      while (this.#sink.open && !this.#pending.empty) {
        await this.#sink.drained()
        if (!this.#pending.whole) await this.#sendOnce()
        else await this.#asked.budget.inTurn(() => this.#parts.budget.inTurn(() => this.#sendOnce()))
      }
    } catch (error) {
      if (!(error instanceof AppError)) this.#parts.fault(error)
      // The reader reconnects, and is refused with the reason.
      this.end()
    } finally {
      this.#sending = false
    }
  }

  async #sendOnce(): Promise<void> {
    if (!this.#sink?.open) return
    const stream = rondeStreamName(this.#asked.rondeId)
    const missing = await this.#parts.runner.read(stream, (state, seq) => this.#send(state, seq))
    await this.#own.learn(missing)
  }

  /** @returns thema's whose pseudonym of the reader must be fetched first; then nothing was sent */
  #send(state: RondeState, seq: number): ReturnType<OwnAnswers['missing']> {
    const { who, until } = this.#asked.signed
    if (this.#parts.clock.now() >= until) {
      this.end()
      return []
    }
    const missing = this.#own.missing(state)
    if (missing.length > 0) return missing
    this.#own.evict(state)
    const { whole, refs, ended } = this.#pending.take()
    const visible = mayRead.ronde.allows(who, state)
    const reset = whole || !visible || ended.some((gesprekId) => knewOwn(state, who, gesprekId))
    const options = { pseudonyms: this.#own.in(state), actions: this.#parts.rights }
    const news = reset
      ? this.#runs.whole(viewAll(state, who, { ...options, kinds: this.#kindsToRead }))
      : this.#runs.news(viewSome(state, who, refs, options))
    this.#reached = seq
    const changes = news.filter(({ kind }) => this.#asked.kinds.has(kind))
    // Runs that are sent in any case do not move the cursor: that would tell that something happened.
    const stays = !reset && this.#resendsRuns && news.every(({ kind }) => kind === 'run')
    this.#resendsRuns = false
    if (reset || changes.length > 0) {
      this.#passed = null
      const message: ChangeMessage = { seq: stays ? this.#asked.after : seq, reset, changes }
      this.#sink?.send(message.seq, message)
    } else if (news.length > 0) this.#passed = seq
    if (!visible) this.end()
    return []
  }

  /**
   * The cursor past changes of other kinds, so that a reconnect does not read them again. Only changes that this person
   * would have received without a lens move it, and only at a heartbeat, so it tells no more than they would (G15.e).
   */
  #movedCursor(): { id: number; data: ChangeMessage } | null {
    if (this.#passed === null) return null
    const seq = this.#passed
    this.#passed = null
    return { id: seq, data: { seq, reset: false, changes: [] } }
  }
}
