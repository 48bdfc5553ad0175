import type { Clock } from '../../ports/clock.ts'
import type { Runner } from '../../ports/runner.ts'
import { freeFormerChats } from './freeFormerChats.ts'
import { knowLacks } from './recordMissingSignals.ts'
import { knowQuestions } from './recordQuestions.ts'
import { startGoing } from './startRunningMeetings.ts'

/** What chat and ronde have to learn of each other. Every step may be made again: a sweep makes them all. */
export async function followLinks(runner: Runner, clock: Clock, rondeId: string): Promise<void> {
  await knowQuestions(runner, rondeId)
  await startGoing(runner, clock, rondeId)
  await freeFormerChats(runner, rondeId)
  await knowLacks(runner, rondeId)
}
