/** Whether a conversation is a thread in a channel of a team, rather than a chat: `19:…@thread.tacv2;messageid=…`. */
export function isChannel(chatId: string): boolean {
  return /@thread\.(tacv2|skype)(;|$)/.test(chatId)
}

/** Who is in a thread, is who is in its channel: Teams knows no members of a thread by itself. */
export function channelOf(chatId: string): string {
  return isChannel(chatId) ? (chatId.split(';')[0] ?? chatId) : chatId
}
