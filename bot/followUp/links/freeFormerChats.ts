import type { RondeState } from '../../domain/ronde/state.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'

/** Frees the chats that gesprekken were unlinked from, so that each can be linked to another gesprek (G1.f). */
export async function freeFormerChats(runner: Runner, rondeId: string): Promise<void> {
  for (const { gesprekId, chatId } of await runner.read(rondeStreamName(rondeId), formerChats)) {
    const stream = chatStreamName(chatId)
    const claimed = await runner.read(
      stream,
      ({ claim }) => claim?.rondeId === rondeId && claim.gesprekId === gesprekId,
    )
    if (!claimed) continue
    await runner.run({
      action: 'chat.askAgain',
      stream,
      input: { rondeId, gesprekId },
      who: { kind: 'system', part: 'link' },
      requestId: crypto.randomUUID(),
    })
  }
}

/** Excludes the current chat: the gesprek may be linked again to a chat that it had before. */
function formerChats(state: RondeState): { gesprekId: string; chatId: string }[] {
  return [...state.gesprekken.values()].flatMap(({ id: gesprekId, former, chatId: current }) =>
    former.flatMap(({ chatId }) => (chatId === current ? [] : [{ gesprekId, chatId }])),
  )
}
