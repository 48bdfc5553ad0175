import type { SystemWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { type Runner, rondeStreamName } from '../../ports/runner.ts'
import type { FollowUps } from '../followUps.ts'
import { themasToWarn } from './themasToWarn.ts'

export interface ClockParts {
  runner: Runner
  followUps: Pick<FollowUps, 'due' | 'live' | 'sweep'>
  clock: Clock
  log: Pick<Log, 'fault'>
}

const EVERY = 1_000
/** For what an instance that ended left unfinished. What this instance knows is looked at when it is due. */
const SWEEP_EVERY = 15 * 60_000

const who: SystemWho = { kind: 'system', part: 'clock' }

/** Every second: delivers what is due, warns before a thema closes, and sweeps every quarter of an hour. */
export function startClock(parts: ClockParts): { tick(): Promise<void>; stop(): void } {
  const { followUps, clock, log } = parts
  let sweptAt = clock.now()
  let ticking = false

  async function tick(): Promise<void> {
    if (ticking) return
    ticking = true
    try {
      followUps.due()
      for (const rondeId of followUps.live()) await warn(parts, rondeId)
      if (clock.now() - sweptAt >= SWEEP_EVERY) {
        sweptAt = clock.now()
        await followUps.sweep()
      }
    } catch (error) {
      log.fault(error, { where: 'clock' })
    } finally {
      ticking = false
    }
  }

  const timer = setInterval(tick, EVERY).unref()
  return { tick, stop: () => clearInterval(timer) }
}

async function warn({ runner, clock }: ClockParts, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  // A stale state is harmless: the action decides on the newest one.
  const state = runner.peek(stream)
  const due = state === undefined ? [] : themasToWarn(state, clock.now())
  for (const input of due) {
    try {
      await runner.run({ action: 'thema.warn', stream, input, who, requestId: crypto.randomUUID() })
    } catch (error) {
      // The thema was closed in the meantime.
      if (!(error instanceof AppError)) throw error
    }
  }
}
