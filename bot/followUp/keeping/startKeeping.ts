import type { Clock } from '../../ports/clock.ts'
import type { Journal } from '../../ports/journal.ts'
import type { Log } from '../../ports/log.ts'
import {
  type Commit,
  isOfRonde,
  type RondeStreamName,
  type Runner,
  type StreamName,
} from '../../ports/runner.ts'
import type { Deleter } from './deleter.ts'
import type { Eraser } from './eraser.ts'
import { removeIfDue } from './removeWordsIfDue.ts'

export interface KeepingParts {
  runner: Runner
  journal: Journal
  eraser: Eraser
  deleter: Deleter
  clock: Clock
  log: Pick<Log, 'fault'>
}

export interface Keeping {
  /** Erases again from a restored database, before anyone can read it (X3.i). */
  begin(): Promise<void>
  /** Resumes unfinished erasures, and removes the words of every ronde whose retention term is over. */
  sweep(): Promise<void>
  /** Resolves when nothing is being done. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const EVERY = 60_000
/** For what another instance left unfinished, and to refresh memory after redactions by other instances. */
const SWEEP_EVERY = 15 * 60_000

/**
 * Keeps data no longer than promised (X3, X4). An erasure or a deletion starts at once on the instance that committed it;
 * everything else happens by the clock, on any instance, with or without the bot in chats.
 */
export function startKeeping(parts: KeepingParts): Keeping {
  const { runner, journal, eraser, deleter, clock, log } = parts
  const work = new Set<Promise<void>>()
  let sweptAt = clock.now()
  let stopped = false

  function track(task: Promise<void>): Promise<void> {
    const done = task
      .catch((error) => log.fault(error, { where: 'keeping' }))
      .finally(() => work.delete(done))
    work.add(done)
    return done
  }

  async function holdAgainstRegister(): Promise<void> {
    await deleter.holdAgainstRegister()
    await eraser.holdAgainstRegister()
  }

  async function sweepNow(): Promise<void> {
    await holdAgainstRegister().catch((error) => log.fault(error, { where: 'erasing' }))
    for (const stream of (await journal.streams('ronde:')) as RondeStreamName[]) {
      if (stopped) return
      // A ronde that cannot be read does not stop the others.
      await removeIfDue({ runner, journal, clock }, stream)
        .then(() => deleter.finish(stream))
        .catch((error) => log.fault(error, { where: stream }))
    }
    // A chat in memory may hold what another instance redacted; reading it folds the announcement.
    for (const stream of (await journal.streams('chat:')) as StreamName[]) {
      if (runner.peek(stream) !== undefined) await runner.read(stream, () => undefined)
    }
  }

  const unfollow = runner.onCommitted((commit) => {
    if (startsErasure(commit)) track(eraser.work())
    if (isDeletion(commit)) track(deleter.finish(commit.stream))
  })
  const timer = setInterval(() => {
    if (clock.now() - sweptAt < SWEEP_EVERY || work.size > 0) return
    sweptAt = clock.now()
    track(sweepNow())
  }, EVERY).unref()

  const idle = async (): Promise<void> => {
    while (work.size > 0) await Promise.all(work)
  }
  return {
    begin: () => track(holdAgainstRegister()),
    sweep: () => track(sweepNow()),
    idle,
    async stop() {
      stopped = true
      unfollow()
      clearInterval(timer)
      await idle()
    },
  }
}

const startsErasure = (commit: Commit): boolean =>
  commit.stream.startsWith('tenant:') &&
  commit.acts.some(({ events }) => events.some(({ type }) => type === 'erasure.started'))

const isDeletion = (commit: Commit): commit is Commit<RondeStreamName> =>
  isOfRonde(commit) && commit.acts.some(({ events }) => events.some(({ type }) => type === 'ronde.deleted'))
