import type { ChatReference } from '../../domain/chat/chat.ts'
import { chatStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from './incomingActivity.ts'

/**
 * Keeps how this chat can be reached, always the latest (teams.md "Limits"). Nearly always memory says that it is
 * known, and then it costs nothing; else it is stored while nobody waits for it.
 * @param added the bot has just come in: another instance may know that it had been gone
 */
export function keepReference(
  context: TeamsContext,
  { chatId, reference }: IncomingActivity,
  added = false,
): void {
  const stream = chatStreamName(chatId)
  const chat = context.runner.peek(stream)
  const latest = merged(chat?.reference ?? null, reference)
  if (!added && chat?.present && chat.reference !== null && isSame(chat.reference, latest)) return
  const seen = context.runner.run({
    action: 'chat.recordReference',
    stream,
    input: latest,
    who: { kind: 'system', part: 'delivery' },
    requestId: crypto.randomUUID(),
  })
  context.aside(seen, 'chat.recordReference')
}

/** The tenant and the bot of a chat never change; an activity that lacks or twists them does not undo them. */
function merged(known: ChatReference | null, latest: ChatReference): ChatReference {
  return {
    ...latest,
    tenantId: known?.tenantId || latest.tenantId,
    botId: known?.botId || latest.botId,
  }
}

function isSame(one: ChatReference, other: ChatReference): boolean {
  return one.serviceUrl === other.serviceUrl && one.botId === other.botId && one.tenantId === other.tenantId
}

/** The bot was taken out of the chat: until it is back nothing is sent there. */
export function markAbsent(context: TeamsContext, { chatId }: IncomingActivity): Promise<unknown> {
  return context.runner.run({
    action: 'chat.leave',
    stream: chatStreamName(chatId),
    input: {},
    who: { kind: 'system', part: 'delivery' },
    requestId: crypto.randomUUID(),
  })
}
