import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { type Decision, happens, refused } from '../action.ts'

/**
 * Decides about the link of a gesprek to this chat. Gives no event when it is no longer linked to it.
 * @param decide for the gesprek, while it is linked to the chat
 */
export function aboutLink<E>(
  state: RondeState,
  { gesprekId, chatId }: { gesprekId: string; chatId: string },
  decide: (gesprek: Gesprek) => Decision<E>,
): Decision<E> {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) return refused('unknown-gesprek')
  return gesprek.chatId === chatId ? decide(gesprek) : happens()
}
