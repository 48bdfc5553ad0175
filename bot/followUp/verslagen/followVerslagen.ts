import type { RondeState } from '../../domain/ronde/state.ts'
import type { SystemWho } from '../../domain/who.ts'
import { endOf } from '../../domain/workingDays.ts'
import type { Clock } from '../../ports/clock.ts'
import { type RondeStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

const who: SystemWho = { kind: 'system', part: 'clock' }

/** What the verslagen of a ronde wait for now, and when that is next looked at. */
interface VerslagWork {
  /** Sendings that began and did not finish. */
  readonly sending: readonly string[]
  /** Verslagen whose last day of correction is over. */
  readonly closing: readonly string[]
  /** Epoch ms; infinity when nothing waits for a moment. */
  readonly lookAgainAt: number
}

export function verslagWork({ verslagen }: RondeState, now: number): VerslagWork {
  const sending: string[] = []
  const closing: string[] = []
  let lookAgainAt = Number.POSITIVE_INFINITY
  for (const { gesprekId, status, sent, closed } of verslagen.values()) {
    if (status === 'versturen') sending.push(gesprekId)
    if (status !== 'bij-de-groep' || sent === null || closed) continue
    const end = endOf(sent.until)
    if (end <= now) closing.push(gesprekId)
    else lookAgainAt = Math.min(lookAgainAt, end)
  }
  return { sending, closing, lookAgainAt }
}

/**
 * Finishes sendings that began, thema by thema, and records that the last day of correction is over. Idempotent: what a
 * crash cuts off is finished by the next look or sweep, on any instance (R2.f).
 */
export async function followVerslagen(runner: Runner, clock: Clock, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  const now = clock.now()
  const work = await runner.read(stream, (state) => verslagWork(state, now))
  for (const gesprekId of work.sending) await finishSending(runner, stream, gesprekId)
  for (const gesprekId of work.closing) await run(runner, stream, 'verslag.close', { gesprekId })
}

async function finishSending(runner: Runner, stream: RondeStreamName, gesprekId: string): Promise<void> {
  const isSending = (state: RondeState) => state.verslagen.get(gesprekId)?.status === 'versturen'
  while (await runner.read(stream, isSending)) {
    const { events } = await run(runner, stream, 'verslag.fixTexts', { gesprekId })
    if (events > 0) continue
    await run(runner, stream, 'verslag.finishSend', { gesprekId })
    return
  }
}

async function run(
  runner: Runner,
  stream: RondeStreamName,
  action: string,
  input: object,
): Promise<{ events: number }> {
  const outcome = await runner.run({ action, stream, input, who, requestId: crypto.randomUUID() })
  return { events: 'fixed' in outcome.result ? Number(outcome.result.fixed) : 0 }
}
