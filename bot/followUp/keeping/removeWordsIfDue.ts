import type { RondeEvent } from '../../domain/ronde/events.ts'
import { retentionDue } from '../../domain/ronde/retention.ts'
import type { Act } from '../../domain/stream.ts'
import type { SystemWho } from '../../domain/who.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Entry, Journal, Redacted } from '../../ports/journal.ts'
import type { RondeStreamName, Runner } from '../../ports/runner.ts'
import { removeWords } from '../../redaction/removeWords.ts'
import { actsOf, changedEntries, entriesOf, rewriteIn } from './redactStream.ts'

export interface RemoverParts {
  runner: Runner
  journal: Journal
  clock: Clock
}

const who: SystemWho = { kind: 'system', part: 'clock' }

/**
 * Removes the words of a ronde if its time has come (spec X4). From the act that begins it nothing is written any more,
 * so everything stands before that; what was broken off is finished by whoever comes next, with the same salt.
 */
export async function removeIfDue(parts: RemoverParts, ronde: RondeStreamName): Promise<void> {
  const { runner, journal, clock } = parts
  const now = clock.now()
  if (!(await runner.read(ronde, (state) => retentionDue(state, now)))) return
  const run = (action: string, input: object) =>
    runner.run({ action, stream: ronde, input, who, requestId: crypto.randomUUID() })
  await run('retention.start', {})
  if (!(await runner.read(ronde, ({ removal }) => removal !== null))) return
  await rewriteIn(journal, ronde, () => toRemove(journal, ronde))
  await run('ronde.announceRedaction', { why: 'retention' })
}

async function toRemove(journal: Journal, ronde: RondeStreamName): Promise<Redacted[]> {
  const entries = upToRemoval(await entriesOf(journal, ronde))
  // A stream's name says which events it holds; the type of the name cannot be seen from its entries.
  const acts = actsOf(entries) as Act<RondeEvent>[]
  const salt = saltIn(acts)
  // The salt goes with the words, as the last of all: without it they are gone, and it was only not told any more.
  return salt === '' ? [] : changedEntries(entries, removeWords(acts, ronde, salt)).reverse()
}

function upToRemoval(entries: readonly Entry[]): readonly Entry[] {
  const began = entries.findIndex(({ acts }) =>
    acts.some(({ events }) => events.some(({ type }) => type === 'retention.started')),
  )
  return entries.slice(0, began + 1)
}

function saltIn(acts: readonly Act<RondeEvent>[]): string {
  const began = acts.flatMap(({ events }) => events).find(({ type }) => type === 'retention.started')
  return began?.type === 'retention.started' ? began.salt : ''
}
