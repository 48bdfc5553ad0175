import { isGoing } from '../../domain/chat/going.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Clock } from '../../ports/clock.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/** Starts a gesprek that was linked while its meeting was already going: no event of Teams will do it (spec G2). */
export async function startGoing(runner: Runner, clock: Clock, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId, linkedAt } of await runner.read(stream, waitingIn)) {
    const goes = await runner.read(
      chatStreamName(chatId),
      // What started after the link has started the gesprek itself, or asked whether it should.
      (chat) => isGoing(chat, clock.now()) && (chat.meeting?.at ?? 0) <= linkedAt,
    )
    if (!goes) continue
    const who = { kind: 'system', part: 'meeting' } as const
    const requestId = `gaande:${gesprekId}:${linkedAt}`
    await runner.run({ action: 'gesprek.start', stream, input: { gesprekId }, who, requestId })
  }
}

function waitingIn(state: RondeState): { gesprekId: string; chatId: string; linkedAt: number }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, chatId, linkedAt, status, askedEarly }) =>
    chatId === null || linkedAt === null || status !== 'gepland' || askedEarly
      ? []
      : [{ gesprekId, chatId, linkedAt }],
  )
}
