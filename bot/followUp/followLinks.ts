import type { Clock } from '../ports/clock.ts'
import type { Runner } from '../ports/runner.ts'
import { freeFormerChats } from './formerChats.ts'
import { knowLacks } from './lacks.ts'
import { knowQuestions } from './question.ts'
import { startGoing } from './startGoing.ts'

/** What chat and ronde have to learn of each other. Every step may be made again: a sweep makes them all. */
export async function followLinks(runner: Runner, clock: Clock, rondeId: string): Promise<void> {
  await knowQuestions(runner, rondeId)
  await startGoing(runner, clock, rondeId)
  await freeFormerChats(runner, rondeId)
  await knowLacks(runner, rondeId)
}
