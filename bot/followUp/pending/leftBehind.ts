import { unlinkedCard } from '../../cards/index.ts'
import { cardContent, isPosted } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/** Cards in a chat that the gesprek was unlinked from: edited to say so, and not posted again when deleted. */
export const cardsLeftBehind: PendingList = (state) =>
  [...state.gesprekken.values()].flatMap(({ id: gesprekId, former }) =>
    former.flatMap(({ chatId, cards }) =>
      cards.flatMap((activityId): PendingMessage[] => {
        const key = { kind: 'leftBehind', gesprekId, activityId } as const
        if (isPosted(state, key)) return []
        const content = () => cardContent(unlinkedCard(state.lang))
        const recipient = { kind: 'chat', chatId } as const
        return [{ key, recipient, shows: 'unlinked', activityId, content, renew: false }]
      }),
    ),
  )
