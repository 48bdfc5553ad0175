import { deletedCard, unlinkedCard } from '../../cards/index.ts'
import { gesprekIdIn, parseKey } from '../../domain/ronde/deliveryKey.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { cardContent, isPosted } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/**
 * Cards in a chat that the gesprek was unlinked from, or whose ronde was deleted: edited to say so, and not posted again
 * when deleted.
 */
export const cardsLeftBehind: PendingList = (state) => [
  ...[...state.gesprekken.values()].flatMap(({ id: gesprekId, former }) =>
    former.flatMap(({ chatId, cards }) =>
      edits(state, { gesprekId, chatId, cards }, 'unlinked', () => cardContent(unlinkedCard(state.lang))),
    ),
  ),
  ...(state.deleted?.chats ?? []).flatMap((chat) =>
    edits(state, { ...chat, cards: [...chat.cards, ...postedLater(state, chat.gesprekId)] }, 'deleted', () =>
      cardContent(deletedCard(state.lang)),
    ),
  ),
]

/** Cards that were on their way to the chat when the ronde was deleted. */
const postedLater = ({ deliveries }: RondeState, gesprekId: string): string[] =>
  [...deliveries.values()].flatMap(({ key, activityId }) =>
    activityId !== null && gesprekIdIn(key) === gesprekId && parseKey(key)?.kind !== 'leftBehind'
      ? [activityId]
      : [],
  )

interface Left {
  readonly gesprekId: string
  readonly chatId: string
  readonly cards: readonly string[]
}

function edits(
  state: RondeState,
  { gesprekId, chatId, cards }: Left,
  shows: string,
  content: () => ChatContent,
): PendingMessage[] {
  return cards.flatMap((activityId): PendingMessage[] => {
    const key = { kind: 'leftBehind', gesprekId, activityId } as const
    if (isPosted(state, key)) return []
    return [{ key, recipient: { kind: 'chat', chatId }, shows, activityId, content, renew: false }]
  })
}
