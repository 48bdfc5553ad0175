import { isSitting, rondeOfSitting, sittingOf } from '../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { type Commit, type RondeStreamName, type Runner, rondeStreamName } from '../ports/runner.ts'

export interface EndKeysParts {
  runner: Runner
  keys: AnonymousKeys
  clock: Clock
  log: Pick<Log, 'fault'>
}

export interface EndKeys {
  /** Destroys every key whose gesprek does not go on, whatever instance made it. */
  sweep(): Promise<void>
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

/** For an instance that ended with a key in hand, and for what came in after the end, ms. */
const SWEEP_EVERY = 15 * 60_000
/** A gesprek that nobody ends, and in which nothing was opened for so long, keeps no key either, ms. */
const FORGOTTEN_AFTER = 24 * 3_600_000

/**
 * Destroys the key of a gesprek as soon as it ends: from then on nobody can find out whose an anonymous answer was, nor
 * change one (spec G15).
 */
export function startEndKeys(parts: EndKeysParts): EndKeys {
  const { runner, keys, clock, log } = parts
  const work = new Set<Promise<void>>()

  /** @param stays sittings that are left alone, of those whose gesprek does not go on */
  async function destroyIn(
    rondeId: string,
    sittings: readonly string[],
    stays: 'none' | 'after',
  ): Promise<void> {
    const kept = await runner.read(rondeStreamName(rondeId), (state) => keptIn(state, stays, clock.now()))
    for (const sitting of sittings) if (!kept.has(sitting)) await keys.destroy(sitting)
  }

  async function destroy(stays: 'none' | 'after', onlyIn?: string): Promise<void> {
    const byRonde = Map.groupBy((await keys.sittings()).filter(isSitting), rondeOfSitting)
    for (const [rondeId, sittings] of byRonde) {
      if (rondeId === null || (onlyIn !== undefined && rondeId !== onlyIn)) continue
      // One ronde that cannot be read keeps no other's keys.
      await destroyIn(rondeId, sittings, stays).catch((error) => log.fault(error, { where: 'keys' }))
    }
  }

  function track(one: Promise<void>): Promise<void> {
    const done = one.catch((error) => log.fault(error, { where: 'keys' })).finally(() => work.delete(done))
    work.add(done)
    return done
  }

  const unfollow = runner.onCommitted((commit) => {
    if (isRonde(commit) && ends(commit)) track(destroy('after', commit.stream.slice('ronde:'.length)))
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

/** Of gesprekken that go on; and with `after` of those that have just ended, so that what comes twice is stored once. */
function keptIn(state: RondeState, stays: 'none' | 'after', now: number): Set<string> {
  const kept = new Set<string>()
  for (const gesprek of state.gesprekken.values()) {
    const goesOn = gesprek.status === 'bezig' && now - lastMoved(state, gesprek) < FORGOTTEN_AFTER
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

const isRonde = (commit: Commit): commit is Commit<RondeStreamName> => commit.stream.startsWith('ronde:')
const ends = (commit: Commit<RondeStreamName>): boolean =>
  commit.acts.some((act) => act.events.some(({ type }) => type === 'gesprek.ended'))
