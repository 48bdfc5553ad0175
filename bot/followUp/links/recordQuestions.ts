import { keyText } from '../../domain/ronde/deliveryKey.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/**
 * Records in a ronde which cards in the chats of its gesprekken asked which gesprek the chat is. Each of those cards is
 * then pending for an edit, in whatever way the gesprek was linked (G1.e).
 */
export async function recordQuestions(runner: Runner, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId } of await runner.read(stream, linkedGesprekken)) {
    const questions = await runner.read(chatStreamName(chatId), ({ claim, questions }) =>
      claim?.gesprekId === gesprekId ? questions : [],
    )
    const keyOf = (activityId: string) => keyText({ kind: 'linkQuestion', gesprekId, activityId })
    const unknown = (state: RondeState) =>
      questions.filter((activityId) => !state.deliveries.has(keyOf(activityId)))
    for (const activityId of questions.length === 0 ? [] : await runner.read(stream, unknown)) {
      const key = keyOf(activityId)
      await runner.run({
        action: 'delivery.finish',
        stream,
        input: { key, activityId, shows: 'asked' },
        who: { kind: 'system', part: 'delivery' },
        // The same request id as when the card itself is answered, so that it is recorded once.
        requestId: key,
      })
    }
  }
}

function linkedGesprekken(state: RondeState): { gesprekId: string; chatId: string }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, chatId, status, linkConfirmed }) =>
    chatId === null || !linkConfirmed || status === 'klaar' ? [] : [{ gesprekId, chatId }],
  )
}
