import { isSitting, rondeOfSitting, sittingOf } from '../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import { ANONYMOUS } from '../domain/who.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import type { Log } from '../ports/log.ts'
import {
  type Commit,
  isOfRonde,
  type RondeStreamName,
  type Runner,
  rondeIdOf,
  rondeStreamName,
} from '../ports/runner.ts'

export interface EndKeysParts {
  runner: Runner
  keys: AnonymousKeys
  clock: Clock
  log: Pick<Log, 'fault'>
  /** Takes away the times that a store itself keeps of entries; see `Journal.restamp`. */
  restamp?: Journal['restamp']
}

export interface EndKeys {
  /** Destroys every key whose gesprek is not running, whichever instance made it. */
  sweep(): Promise<void>
  /** Resolves when no work is pending. */
  stop(): Promise<void>
}

/** Covers instances that stopped before destroying a key, and keys made after the end of a gesprek, ms. */
const SWEEP_EVERY = 15 * 60_000
/** A gesprek that is never ended loses its key this long after its last thema opened, ms. */
const ABANDONED_AFTER = 24 * 3_600_000

/**
 * Destroys the key of a gesprek as soon as it ends: from then on no one can find out whose an anonymous answer was, or
 * change one (G15.d).
 */
export function startEndKeys(parts: EndKeysParts): EndKeys {
  const { runner, keys, clock, log, restamp } = parts
  const work = new Set<Promise<void>>()
  /** Rondes whose restamping failed: the next sweep tries again. */
  const unstamped = new Set<string>()

  /** @param stays which sittings of gesprekken that are not running keep their key */
  async function destroyIn(
    rondeId: string,
    sittings: readonly string[],
    stays: 'none' | 'after',
  ): Promise<void> {
    const kept = await runner.read(rondeStreamName(rondeId), (state) => keptIn(state, stays, clock.now()))
    const ended = sittings.filter((sitting) => !kept.has(sitting))
    // Before the keys go: after a crash the sweep finds the key, and does both.
    if (ended.length > 0) await restampIn(rondeId)
    for (const sitting of ended) await keys.destroy(sitting)
  }

  /** Gives all anonymous acts of a ronde one time in the store: theirs would tell when each was given (G15.q). */
  async function restampIn(rondeId: string): Promise<void> {
    if (restamp === undefined) return
    const stream = rondeStreamName(rondeId)
    try {
      const commits = await runner.history(stream, 0)
      const anonymous = commits.filter(({ acts }) => acts.some(({ by }) => by === ANONYMOUS))
      await restamp(
        stream,
        anonymous.map(({ seq }) => seq),
      )
      unstamped.delete(rondeId)
    } catch (error) {
      // Destroying the keys matters more.
      unstamped.add(rondeId)
      log.fault(error, { where: 'restamp' })
    }
  }

  /**
   * Once the last day of correction is over: until then the sweep gave them a time, which tells the quarter of an hour (R2.g).
   */
  async function restampCorrecties(rondeId: string): Promise<void> {
    if (restamp === undefined) return
    const some = await runner.read(rondeStreamName(rondeId), ({ verslagen }) =>
      [...verslagen.values()].some(({ anonymous }) => anonymous > 0),
    )
    if (some) await restampIn(rondeId)
  }

  async function destroy(stays: 'none' | 'after', onlyIn?: string): Promise<void> {
    for (const rondeId of unstamped) await restampIn(rondeId)
    const byRonde = Map.groupBy((await keys.sittings()).filter(isSitting), rondeOfSitting)
    for (const [rondeId, sittings] of byRonde) {
      if (rondeId === null || (onlyIn !== undefined && rondeId !== onlyIn)) continue
      // A ronde that cannot be read must not keep the keys of other rondes alive.
      await destroyIn(rondeId, sittings, stays).catch((error) => log.fault(error, { where: 'keys' }))
    }
  }

  function track(one: Promise<void>): Promise<void> {
    const done = one.catch((error) => log.fault(error, { where: 'keys' })).finally(() => work.delete(done))
    work.add(done)
    return done
  }

  const unfollow = runner.onCommitted((commit) => {
    if (!isOfRonde(commit)) return
    const rondeId = rondeIdOf(commit.stream)
    if (has(commit, ['gesprek.ended'])) track(destroy('after', rondeId))
    if (has(commit, ['verslag.closed', 'verslag.settled'])) track(restampCorrecties(rondeId))
  })
  const timer = setInterval(() => track(destroy('none')), SWEEP_EVERY).unref()

  return {
    sweep: () => track(destroy('none')),
    async stop() {
      unfollow()
      clearInterval(timer)
      await Promise.all(work)
    },
  }
}

/** Sittings of running gesprekken; with `after` also those just ended, so that a redelivered answer is recognised. */
function keptIn(state: RondeState, stays: 'none' | 'after', now: number): Set<string> {
  const kept = new Set<string>()
  for (const gesprek of state.gesprekken.values()) {
    const goesOn = gesprek.status === 'bezig' && now - lastMoved(state, gesprek) < ABANDONED_AFTER
    if (goesOn || (stays === 'after' && gesprek.status === 'klaar')) kept.add(sittingOf(state, gesprek))
  }
  return kept
}

function lastMoved(state: RondeState, gesprek: Gesprek): number {
  const opened = [...state.runs.values()]
    .filter((run) => run.gesprekId === gesprek.id)
    .map((run) => run.openedAt)
  return Math.max(gesprek.startedAt ?? 0, ...opened)
}

const has = ({ acts }: Commit<RondeStreamName>, types: readonly string[]): boolean =>
  acts.some(({ events }) => events.some(({ type }) => types.includes(type)))
