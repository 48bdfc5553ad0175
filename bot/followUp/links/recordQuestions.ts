import { keyText } from '../../domain/ronde/deliveryKey.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/**
 * Tells a ronde which messages asked in the chats of its gesprekken which gesprek they are, wherever it does not know
 * yet. From then on those messages are owed an edit, whatever way the gesprek was linked (spec G1).
 */
export async function knowQuestions(runner: Runner, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId } of await runner.read(stream, linkedIn)) {
    const questions = await runner.read(chatStreamName(chatId), ({ claim, questions }) =>
      claim?.gesprekId === gesprekId ? questions : [],
    )
    const unknown = (state: RondeState) =>
      questions.filter(
        (activityId) => !state.deliveries.has(keyText({ kind: 'linkQuestion', gesprekId, activityId })),
      )
    for (const activityId of questions.length === 0 ? [] : await runner.read(stream, unknown)) {
      const key = keyText({ kind: 'linkQuestion', gesprekId, activityId })
      await runner.run({
        action: 'delivery.finish',
        stream,
        input: { key, activityId, shows: 'asked' },
        who: { kind: 'system', part: 'delivery' },
        // The same as when somebody answered on the card itself: it is told once.
        requestId: key,
      })
    }
  }
}

function linkedIn(state: RondeState): { gesprekId: string; chatId: string }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, chatId, status }) =>
    chatId === null || status === 'klaar' ? [] : [{ gesprekId, chatId }],
  )
}
