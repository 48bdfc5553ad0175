import { chatStreamName } from '../ports/runner.ts'
import type { Incoming } from './incoming.ts'
import type { Room } from './room.ts'

/**
 * Keeps how this chat can be reached, always the latest (teams.md "Limits"). Nearly always memory says that it is
 * known, and then it costs nothing; else it is stored while nobody waits for it.
 */
export function keepReference(room: Room, { chatId, reference }: Incoming): void {
  const stream = chatStreamName(chatId)
  const chat = room.runner.peek(stream)
  const known = chat?.reference
  const same =
    chat?.present === true &&
    known?.serviceUrl === reference.serviceUrl &&
    known.botId === reference.botId &&
    known.tenantId === reference.tenantId
  if (same) return
  const seen = room.runner.run({
    action: 'chat.see',
    stream,
    input: reference,
    who: { kind: 'system', part: 'delivery' },
    requestId: crypto.randomUUID(),
  })
  room.aside(seen, 'chat.see')
}

/** The bot was taken out of the chat: until it is back nothing is sent there. */
export function forgetReference(room: Room, { chatId }: Incoming): Promise<unknown> {
  return room.runner.run({
    action: 'chat.leave',
    stream: chatStreamName(chatId),
    input: {},
    who: { kind: 'system', part: 'delivery' },
    requestId: crypto.randomUUID(),
  })
}
