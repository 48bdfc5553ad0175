/** Whether a conversation is a thread in a channel of a team, rather than a chat: `19:…@thread.tacv2;messageid=…`. */
export function isChannel(chatId: string): boolean {
  return /@thread\.(tacv2|skype)(;|$)/.test(chatId)
}

/** The id under which Teams lists members: a thread has none of its own, only its channel has. */
export function channelOf(chatId: string): string {
  return isChannel(chatId) ? (chatId.split(';')[0] ?? chatId) : chatId
}
