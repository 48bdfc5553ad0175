import { inChannelMessage } from '../../cards/index.ts'
import { isChannel } from '../../domain/chat/channel.ts'
import { chatOf, isPosted, linkedGesprekken, sentence } from './message.ts'
import type { PendingList } from './pendingMessage.ts'

/** Says that this chat is a channel, which everyone in the team can read, while the gespreksleider can still move. */
export const inChannelSentences: PendingList = (state) =>
  linkedGesprekken(state).flatMap((gesprek) => {
    const key = { kind: 'inChannel', gesprekId: gesprek.id } as const
    if (!isChannel(gesprek.chatId) || gesprek.status === 'klaar' || isPosted(state, key)) return []
    return [sentence(key, chatOf(gesprek), 'told', () => inChannelMessage(state.lang))]
  })
