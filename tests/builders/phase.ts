import { randomUUID } from 'node:crypto'
import type { RondePhase } from '../../bot/domain/ronde/events.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { marleen } from './people.ts'
import { GESPREK_TIME } from './runner.ts'

/**
 * Moves a ronde to a phase that no action opens yet, as a later release will: by its event in the journal.
 * @param at epoch ms
 */
export async function setPhase(
  journal: Journal,
  stream: `ronde:${string}`,
  phase: RondePhase,
  at = GESPREK_TIME,
): Promise<void> {
  let after = 0
  for (;;) {
    const page = await journal.read(stream, after)
    if (page.length === 0) break
    after += page.length
  }
  const act = { requestId: randomUUID(), action: 'ronde.advance', by: marleen.oid, at }
  const events = [{ type: 'ronde.advanced' as const, v: 1 as const, phase }]
  await journal.append(after, { stream, seq: after + 1, entryId: randomUUID(), acts: [{ ...act, events }] })
}
