import type { RondeEvent } from '../../domain/ronde/events.ts'
import { retentionDue } from '../../domain/ronde/retention.ts'
import type { Act } from '../../domain/stream.ts'
import type { SystemWho } from '../../domain/who.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Entry, Journal, Redacted } from '../../ports/journal.ts'
import type { RondeStreamName, Runner } from '../../ports/runner.ts'
import { assertReadable } from '../../redaction/foldAll.ts'
import { removeWords } from '../../redaction/removeWords.ts'
import { actsOf, changedEntries, entriesOf, rewriteIn } from './redactStream.ts'

export interface RemoverParts {
  runner: Runner
  journal: Journal
  clock: Clock
}

const who: SystemWho = { kind: 'system', part: 'clock' }

/**
 * Removes the words of a ronde when its retention term is over (X4). The act that starts the removal closes the ronde,
 * so every word is in an entry before it. A removal that was cut off is finished by the next caller, with the same salt.
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
  // The stream is a ronde, so these are ronde events; the journal's type does not know.
  const acts = actsOf(entries) as Act<RondeEvent>[]
  const salt = saltIn(acts)
  // The salt is removed last. Without a salt everything is removed already and only the announcement is missing.
  if (salt === '') return []
  const removed = removeWords(acts, ronde, salt)
  assertReadable(ronde, removed)
  return changedEntries(entries, removed).reverse()
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
