import type { RondeState } from '../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../ports/runner.ts'
import { linkKey } from './owed.ts'

/**
 * Tells a ronde which message asked in the chats of its gesprekken which gesprek they are, wherever it does not know
 * yet. From then on that message is owed an edit, whatever way the gesprek was linked (spec G1).
 */
export async function knowQuestions(runner: Runner, rondeId: string): Promise<void> {
  const stream = rondeStreamName(rondeId)
  for (const { gesprekId, chatId } of await runner.read(stream, withoutQuestion)) {
    const activityId = await runner.read(chatStreamName(chatId), ({ claim, question }) =>
      claim?.gesprekId === gesprekId ? question : null,
    )
    if (!activityId) continue
    await runner.run({
      action: 'delivery.done',
      stream,
      input: { key: linkKey(gesprekId), activityId, shows: 'asked' },
      who: { kind: 'system', part: 'delivery' },
      // The same as when somebody answered on the card itself: it is told once.
      requestId: `${linkKey(gesprekId)}:${activityId}`,
    })
  }
}

function withoutQuestion(state: RondeState): { gesprekId: string; chatId: string }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, chatId, status }) =>
    chatId === null || status === 'klaar' || state.deliveries.has(linkKey(gesprekId))
      ? []
      : [{ gesprekId, chatId }],
  )
}
