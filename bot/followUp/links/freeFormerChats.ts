import type { RondeState } from '../../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/** Lets go of the chats that gesprekken were taken from, so that they can be another one (spec G1). */
export async function freeFormerChats(runner: Runner, rondeId: string): Promise<void> {
  for (const { gesprekId, chatId } of await runner.read(rondeStreamName(rondeId), formerIn)) {
    const stream = chatStreamName(chatId)
    const held = await runner.read(
      stream,
      ({ claim }) => claim?.rondeId === rondeId && claim.gesprekId === gesprekId,
    )
    if (!held) continue
    await runner.run({
      action: 'chat.askAgain',
      stream,
      input: { rondeId, gesprekId },
      who: { kind: 'system', part: 'link' },
      requestId: crypto.randomUUID(),
    })
  }
}

/** But for the one that it was linked to again. */
function formerIn(state: RondeState): { gesprekId: string; chatId: string }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, former, chatId: present }) =>
    former.flatMap(({ chatId }) => (chatId === present ? [] : [{ gesprekId, chatId }])),
  )
}
