import { isGoing } from '../../domain/chat/going.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Clock } from '../../ports/clock.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/** Starts each gesprek that was linked while its meeting was already running: Teams reports no start after that (G2.g). */
export async function startRunningMeetings(runner: Runner, clock: Clock, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId, linkedAt } of await runner.read(stream, waiting)) {
    const wasRunning = await runner.read(
      chatStreamName(chatId),
      // A meeting that started after the link has started the gesprek itself, or asked whether to.
      (chat) => isGoing(chat, clock.now()) && (chat.meeting?.at ?? 0) <= linkedAt,
    )
    if (!wasRunning) continue
    const who = { kind: 'system', part: 'meeting' } as const
    const requestId = `running:${gesprekId}:${linkedAt}`
    await runner.run({ action: 'gesprek.start', stream, input: { gesprekId }, who, requestId })
  }
}

function waiting(state: RondeState): { gesprekId: string; chatId: string; linkedAt: number }[] {
  return [...state.gesprekken.values()].flatMap(
    ({ id: gesprekId, chatId, linkedAt, status, askedEarly, linkConfirmed }) =>
      chatId === null || !linkConfirmed || linkedAt === null || status !== 'gepland' || askedEarly
        ? []
        : [{ gesprekId, chatId, linkedAt }],
  )
}
