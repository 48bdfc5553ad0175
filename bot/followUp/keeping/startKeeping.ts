import type { Clock } from '../../ports/clock.ts'
import type { Journal } from '../../ports/journal.ts'
import type { Log } from '../../ports/log.ts'
import type { Commit, RondeStreamName, Runner, StreamName } from '../../ports/runner.ts'
import type { Eraser } from './eraser.ts'
import { removeIfDue } from './removeWordsIfDue.ts'

export interface KeepingParts {
  runner: Runner
  journal: Journal
  eraser: Eraser
  clock: Clock
  log: Pick<Log, 'fault'>
}

export interface Keeping {
  /** Erases again what a database that was put back holds of people who were erased. */
  begin(): Promise<void>
  /** Takes up what is left of erasures and removes words whose time has come, in every ronde. */
  sweep(): Promise<void>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const EVERY = 60_000
/** For what another instance left undone, and for memory of what was redacted elsewhere. */
const SWEEP_EVERY = 15 * 60_000

/**
 * Sees to it that nothing is kept longer than was promised (spec X3, X4): an erasure begins at once on the instance that
 * was asked; everything else comes by the clock, on any instance, whether or not the bot has a part in chats.
 */
export function startKeeping(parts: KeepingParts): Keeping {
  const { runner, journal, eraser, clock, log } = parts
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

  async function sweepNow(): Promise<void> {
    await eraser.holdAgainstRegister().catch((error) => log.fault(error, { where: 'erasing' }))
    for (const stream of (await journal.streams('ronde:')) as RondeStreamName[]) {
      if (stopped) return
      // One ronde that cannot be read keeps no other from its term.
      await removeIfDue({ runner, journal, clock }, stream).catch((error) =>
        log.fault(error, { where: stream }),
      )
    }
    // What was redacted by another instance is in memory here until it is read on.
    for (const stream of (await journal.streams('chat:')) as StreamName[]) {
      if (runner.peek(stream) !== undefined) await runner.read(stream, () => undefined)
    }
  }

  const unfollow = runner.onCommitted((commit) => {
    if (beginsErasing(commit)) track(eraser.work())
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
    begin: () => track(eraser.holdAgainstRegister()),
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

const beginsErasing = (commit: Commit): boolean =>
  commit.stream.startsWith('tenant:') &&
  commit.acts.some(({ events }) => events.some(({ type }) => type === 'erasure.started'))
