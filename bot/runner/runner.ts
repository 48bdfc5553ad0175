import type { Claim } from '../actions/action.ts'
import type { Registry } from '../actions/index.ts'
import { actorOf, type Who } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entry, Journal } from '../ports/journal.ts'
import type { Command, Commit, Outcome, Runner, StateOf, StreamName } from '../ports/runner.ts'
import { type Meter, noMeter } from '../ports/telemetry.ts'
import { withTimeout } from '../util/timeout.ts'
import { hashOfRequest } from './answeredRequests.ts'
import { checkInput } from './checkInput.ts'
import { type ActRequest, isDeleted } from './decideBatch.ts'
import { Followers } from './followers.ts'
import type { AnyAction, AnyState } from './kinds.ts'
import { kindNameOf, kindOf } from './kinds.ts'
import { CLOSE_WAIT, PATIENCE } from './limits.ts'
import { StreamCache } from './streamCache.ts'
import { StreamHealth } from './streamHealth.ts'
import { StreamQueue } from './streamQueue.ts'

export interface RunnerParts {
  journal: Journal
  clock: Clock
  meter?: Meter
  registry: Registry
  newId(prefix: string): string
  /** See `FoldParts`. */
  foldVersion: string
  /** Logs a fault of ours; `where` is the name of a stream, never what people wrote. */
  fault(error: unknown, where: string): void
}

/** Claims are steps of the app itself: the person's right was checked on the ronde. */
const CLAIMER: Who = { kind: 'system', part: 'link' }

/** @see Runner */
export function createRunner(parts: RunnerParts): Runner {
  const { journal, clock, registry, newId, foldVersion, fault, meter = noMeter } = parts
  const streams: StreamCache = new StreamCache(openStream, (name) => followers.isFollowed(name))
  const health = new StreamHealth(fault)
  const stop = new AbortController()
  let uncertain = 0
  const followers = new Followers({
    readOn: (name) => streams.get(name).read(() => undefined),
    isLive: (name) => isLive(streams.peek(name)?.state),
    unfollowed: (name) => streams.settled(name),
    fault,
  })
  meter.gauge('streams.held', () => streams.size)
  let closing = false
  let running = 0

  function openStream(name: string): StreamQueue {
    const kind = kindNameOf(name)
    if (kind === null) throw new AppError('not-found')
    return new StreamQueue(name, kindOf(kind), {
      journal,
      clock,
      meter,
      newId,
      foldVersion,
      fault,
      health: (stream, error) => {
        const ending = health.report(stream, error)
        if (ending !== null) followers.end(stream, ending)
      },
      uncertain: (isUncertain) => {
        uncertain += isUncertain ? 1 : -1
      },
      stop: stop.signal,
      resultOf: (action, events) => registry.get(action)?.result(events) ?? {},
      folded: (entry, own) => followers.notify(commitOf(entry, own)),
      idle: (stream) => streams.settled(stream),
    })
  }

  function findAction(name: string, stream: StreamName): AnyAction {
    const action = registry.get(name)
    if (action === undefined) throw new AppError('unknown-action')
    if (action.kind !== kindNameOf(stream)) throw new AppError('bad-request')
    return action
  }

  async function act(command: Command): Promise<{ outcome: Outcome; state: AnyState }> {
    if (closing) throw new AppError('busy')
    const action = findAction(command.action, command.stream)
    const input = checkInput(action, command.input)
    const { who, requestId, derived = false } = command
    // Of the input as it was sent: a later release may parse the same input into other fields.
    const inputHash = derived ? null : hashOfRequest(action.name, command.input)
    const request: ActRequest = { action, input, who, requestId, inputHash }
    running += 1
    try {
      const claims = action.claim === undefined ? [] : await claim(action, command, input)
      const acting = streams.get(command.stream).act(request)
      // Not part of the timeout below: claims are released even when the caller has stopped waiting.
      acting.catch((error) => releaseRefused(claims, error))
      const done = await withTimeout(command.patience ?? PATIENCE, acting, () => new AppError('unsure'))
      return { outcome: done.answered, state: done.state }
    } finally {
      running -= 1
    }
  }

  /**
   * Makes the claims of an act in narrower streams (a chat) before the act itself, in that order so that two instances
   * cannot give one chat to two gesprekken. Claims nothing for an act that the ronde would refuse.
   */
  async function claim(action: AnyAction, command: Command, input: unknown): Promise<Claim[]> {
    const { who, requestId } = command
    const stream = streams.get(command.stream)
    const reading = stream.read((state) => {
      if (stream.remembers(actorOf(who), requestId)) return []
      if (isDeleted(state, action)) throw new AppError('ronde-deleted')
      if (!action.may.allows(who, state, input)) throw new AppError('not-allowed')
      const decision = action.decide({ state, input, who, now: clock.now(), newId })
      if ('refused' in decision) throw new AppError(decision.refused, decision.detail ?? null)
      return action.claim?.({ state, input, who }) ?? []
    })
    const claims = await withTimeout(command.patience ?? PATIENCE, reading, () => new AppError('busy'))
    for (const { action: name, stream: narrow, input: claimInput } of claims) {
      // A request id of its own: the caller's may already be used in that stream through another ronde.
      const requestId = newId('claim')
      await act({ action: name, stream: narrow, input: claimInput, who: CLAIMER, requestId })
    }
    return claims
  }

  /** Releases the claims of a refused act. An act with an unknown outcome keeps them: it may be stored after all. */
  function releaseRefused(claims: Claim[], error: unknown): void {
    if (!(error instanceof AppError) || error.status >= 500) return
    for (const { stream, release } of claims) {
      if (release === undefined) continue
      const command = { ...release, stream, who: CLAIMER, requestId: newId('release') }
      act(command).catch((failure) => fault(failure, stream))
    }
  }

  async function run<N extends StreamName, T>(
    command: Command<N>,
    reply?: (state: StateOf<N>, outcome: Outcome) => T,
  ): Promise<T | Outcome> {
    const { outcome, state } = await act(command)
    return reply === undefined ? outcome : reply(state as StateOf<N>, outcome)
  }

  return {
    run: run as Runner['run'],
    read: (stream, use, { patience = PATIENCE } = {}) => {
      const reading = streams.get(stream).read((state, seq) => use(state as StateOf<typeof stream>, seq))
      return withTimeout(patience, reading, () => new AppError('read-failed'))
    },
    peek: (stream) => streams.peek(stream)?.state as StateOf<typeof stream> | undefined,
    async history(stream, after) {
      const entries: Entry[] = []
      for (let last = after; ; ) {
        const page = await journal.read(stream, last)
        if (page.length === 0) break
        entries.push(...page)
        last = entries.at(-1)?.seq ?? last
      }
      return entries.map((entry) => commitOf(entry, false)) as Commit<typeof stream>[]
    },
    follow: (stream, listener, ended) =>
      followers.follow(stream, listener as (commit: Commit) => void, ended),
    onCommitted: (listener) => followers.onOwnCommit(listener),
    get certain() {
      return uncertain === 0
    },
    async close() {
      closing = true
      followers.close()
      const idle = (): boolean => running === 0 && streams.idle
      if (!(await untilOr(CLOSE_WAIT, idle))) {
        stop.abort()
        await untilOr(CLOSE_WAIT, idle)
      }
      await streams.saveSnapshots()
    },
  }
}

/** Waits until `isDone`, at most `ms`. @returns whether it is done */
async function untilOr(ms: number, isDone: () => boolean): Promise<boolean> {
  const end = performance.now() + ms
  while (!isDone() && performance.now() < end) await new Promise((resolve) => setImmediate(resolve))
  return isDone()
}

/** Whether a gesprek of this ronde is going on. */
function isLive(state: AnyState | undefined): boolean {
  if (state === undefined || !('gesprekken' in state)) return false
  for (const { status } of state.gesprekken.values()) if (status === 'bezig') return true
  return false
}

function commitOf(entry: Entry, own: boolean): Commit {
  // The name of a stream determines its event types, which the type of a plain string cannot express.
  return { stream: entry.stream, seq: entry.seq, acts: entry.acts, own } as Commit
}
