import type { ChatReference } from '../../domain/chat/chat.ts'
import { chatStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from './incomingActivity.ts'

/**
 * Records how to reach this chat: conversation id, tenant, bot and the latest service URL, which Teams may change. Usually
 * memory shows that nothing changed and nothing is stored; otherwise it is stored in the background. Of a personal chat
 * nothing is stored: Teams gives it when a message must be sent, and its stream would tell that this person wrote to the
 * bot, and when (X3.x).
 * @param added the bot was just added: store it even when unchanged, since another instance may have recorded its absence
 */
export function keepReference(
  context: TeamsContext,
  { chatId, reference, personal }: IncomingActivity,
  added = false,
): void {
  if (personal) return
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

/** Keeps the first known tenant and bot, which never change, against activities that lack or falsify them. */
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

/** Records that the bot was removed from the chat: nothing is sent there until it is back. */
export function markAbsent(context: TeamsContext, { chatId }: IncomingActivity): Promise<unknown> {
  return context.runner.run({
    action: 'chat.leave',
    stream: chatStreamName(chatId),
    input: {},
    who: { kind: 'system', part: 'delivery' },
    requestId: crypto.randomUUID(),
  })
}
