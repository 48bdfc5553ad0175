import { randomUUID } from 'node:crypto'
import { type Registry, registry } from '../../bot/actions/index.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import type { Runner } from '../../bot/ports/runner.ts'
import { createRunner } from '../../bot/runner/runner.ts'

export interface TestRunner {
  runner: Runner
  journal: Journal
  clock: { time: number; now(): number }
  /** What the runner reported as faults of ours; empty in a good run. */
  faults: unknown[]
}

/** 13.00 in the Netherlands on the day of the gesprek that the builders plan. */
export const GESPREK_TIME = Date.parse('2026-12-08T13:00:00+01:00')

/** A runner on a journal of its own in memory, or on the one given, with a fixed clock. */
export function testRunner(
  journal: Journal = openSqliteJournal(':memory:'),
  foldVersion = 'test',
  newId = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 13)}`,
  actions: Registry = registry,
): TestRunner {
  const faults: unknown[] = []
  const clock = {
    time: GESPREK_TIME,
    now() {
      return this.time
    },
  }
  const runner = createRunner({
    journal,
    clock,
    registry: actions,
    foldVersion,
    newId,
    fault: (error) => faults.push(error),
  })
  return { runner, journal, clock, faults }
}
