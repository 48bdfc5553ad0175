import type { ChatReference } from '../../domain/chat/chat.ts'
import type { SystemWho } from '../../domain/who.ts'
import { type ChatStreamName, chatStreamName } from '../../ports/runner.ts'
import type { DeliverParts } from './deliver.ts'
import type { Job } from './plan.ts'

const who: SystemWho = { kind: 'system', part: 'delivery' }

/**
 * How the chat of a job can be reached. Where the bot is known to be gone the first try is spared; every later one is
 * made, for nobody may have told that it is back.
 * @returns null when nothing is to be tried
 */
export async function reach({ runner }: DeliverParts, { chatId, again }: Job) {
  return runner.read(chatStreamName(chatId), ({ reference, present }) =>
    reference === null || !(present || again) ? null : { reference, present },
  )
}

/** What came of it says whether the bot is in the chat, where that was not known: then the rest need not wait. */
export async function knowPresence(
  parts: DeliverParts,
  { conversationId, tenantId, serviceUrl, botId }: ChatReference,
  present: boolean,
): Promise<void> {
  const stream: ChatStreamName = chatStreamName(conversationId)
  const act = present
    ? { action: 'chat.recordReference', input: { conversationId, tenantId, serviceUrl, botId } }
    : { action: 'chat.leave', input: {} }
  try {
    await parts.runner.run({ ...act, stream, who, requestId: crypto.randomUUID() })
  } catch (error) {
    // Only sooner or later hangs on it; whether the message stands there must be remembered all the same.
    parts.log.fault(error, { where: act.action })
  }
}
