import { isChannel } from '../../domain/chat/channel.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/**
 * Knows of a gesprek that goes on in a chat whether Teams has ever told of a meeting there. Where it has not, it will
 * not tell of the end either, and somebody has to know that. In a channel it is told beforehand.
 */
export async function knowLacks(runner: Runner, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId, known } of await runner.read(stream, goingIn)) {
    const lacks = await runner.read(chatStreamName(chatId), (chat) => chat.present && chat.meeting === null)
    if (lacks === known) continue
    await runner.run({
      action: 'gesprek.setMissingSignal',
      stream,
      input: { gesprekId, signal: 'meeting', missing: lacks },
      who: { kind: 'system', part: 'meeting' },
      requestId: crypto.randomUUID(),
    })
  }
}

function goingIn(state: RondeState): { gesprekId: string; chatId: string; known: boolean }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, chatId, status, missingSignals }) =>
    chatId === null || status !== 'bezig' || isChannel(chatId)
      ? []
      : [{ gesprekId, chatId, known: missingSignals.includes('meeting') }],
  )
}
