import type { Clock } from '../../ports/clock.ts'
import type { Runner } from '../../ports/runner.ts'
import { freeFormerChats } from './freeFormerChats.ts'
import { recordMissingSignals } from './recordMissingSignals.ts'
import { recordQuestions } from './recordQuestions.ts'
import { startRunningMeetings } from './startRunningMeetings.ts'

/** Brings a ronde and the chats of its gesprekken up to date with each other. Idempotent: every sweep repeats it. */
export async function followLinks(runner: Runner, clock: Clock, rondeId: string): Promise<void> {
  await recordQuestions(runner, rondeId)
  await startRunningMeetings(runner, clock, rondeId)
  await freeFormerChats(runner, rondeId)
  await recordMissingSignals(runner, rondeId)
}
