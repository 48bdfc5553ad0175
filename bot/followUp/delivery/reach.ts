import { channelOf } from '../../domain/chat/channel.ts'
import type { ChatReference } from '../../domain/chat/chat.ts'
import type { SystemWho } from '../../domain/who.ts'
import type { Log } from '../../ports/log.ts'
import type { PersonalChats } from '../../ports/personalChats.ts'
import { type ChatStreamName, chatStreamName, type Runner } from '../../ports/runner.ts'
import type { Recipient } from '../pending/pendingMessage.ts'
import type { Job } from './plan.ts'

const who: SystemWho = { kind: 'system', part: 'delivery' }

/**
 * How to reach the recipient. The first try skips a chat that the bot is known to be absent from; later tries are made
 * anyway, because Teams may not have reported that the bot is back.
 * @returns null when there is no chat to try
 */
export async function reach(
  { runner, personalChats }: { runner: Runner; personalChats?: PersonalChats },
  recipient: Recipient,
  { tenantId, again }: Pick<Job, 'tenantId' | 'again'>,
): Promise<Reached | null> {
  const via = await viaOf(runner, recipient)
  const chatId = await chatIdOf(recipient, tenantId, via, personalChats)
  if (chatId === null) return null
  // Nothing is recorded of a personal chat (X3.x), so it is addressed as the chat through which it was found.
  if (via !== null) return { reference: { ...via, conversationId: chatId }, present: true, recorded: false }
  return runner.read(chatStreamName(chatId), ({ reference, present }) =>
    reference === null || !(present || again) ? null : { reference, present, recorded: true },
  )
}

interface Reached {
  reference: ChatReference
  present: boolean
  /** Whether it is recorded if the bot is there. */
  recorded: boolean
}

async function viaOf(runner: Runner, recipient: Recipient): Promise<ChatReference | null> {
  if (recipient.kind !== 'person' || recipient.via === undefined) return null
  return runner.read(chatStreamName(recipient.via), ({ reference }) => reference)
}

/** @returns null for a person whose personal chat with the bot is not known */
async function chatIdOf(
  recipient: Recipient,
  tenantId: string,
  via: ChatReference | null,
  personalChats?: PersonalChats,
): Promise<string | null> {
  switch (recipient.kind) {
    case 'chat':
      return recipient.chatId
    case 'channel':
      return channelOf(recipient.channelId)
    case 'person':
      return personalChats?.find(tenantId, recipient.personId, via) ?? null
  }
}

/** Records what a delivery showed: whether the bot is in this chat. Other messages to it then need not wait. */
export async function recordPresence(
  { runner, log }: { runner: Runner; log: Pick<Log, 'fault'> },
  { conversationId, tenantId, serviceUrl, botId }: ChatReference,
  present: boolean,
): Promise<void> {
  const stream: ChatStreamName = chatStreamName(conversationId)
  const act = present
    ? { action: 'chat.recordReference', input: { conversationId, tenantId, serviceUrl, botId } }
    : { action: 'chat.leave', input: {} }
  try {
    await runner.run({ ...act, stream, who, requestId: crypto.randomUUID() })
  } catch (error) {
    // Only speed depends on this; the outcome of the delivery itself must still be recorded.
    log.fault(error, { where: act.action })
  }
}
