import { isChannel } from '../../domain/chat/channel.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/**
 * Records, for each gesprek that is running in a chat, whether Teams reports on the meeting there. Where it never did, it
 * will not report the end either, so a person has to end the gesprek. A channel never reports meetings.
 */
export async function recordMissingSignals(runner: Runner, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId, known } of await runner.read(stream, goingOn)) {
    const missing = await runner.read(chatStreamName(chatId), (chat) => chat.present && chat.meeting === null)
    if (missing === known) continue
    await runner.run({
      action: 'gesprek.setMissingSignal',
      stream,
      input: { gesprekId, signal: 'meeting', missing },
      who: { kind: 'system', part: 'meeting' },
      requestId: crypto.randomUUID(),
    })
  }
}

function goingOn(state: RondeState): { gesprekId: string; chatId: string; known: boolean }[] {
  return [...state.gesprekken.values()].flatMap(
    ({ id: gesprekId, chatId, status, missingSignals, linkConfirmed }) =>
      chatId === null || !linkConfirmed || status !== 'bezig' || isChannel(chatId)
        ? []
        : [{ gesprekId, chatId, known: missingSignals.includes('meeting') }],
  )
}
