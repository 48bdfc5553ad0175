import type { RondeState } from '../domain/ronde/state.ts'
import { AppError } from '../errors/appError.ts'
import { chatStreamName, rondeStreamName } from '../ports/runner.ts'
import type { TeamsContext } from './context.ts'
import type { IncomingActivity } from './receiving/incomingActivity.ts'
import { isConfirmed } from './sender/isConfirmed.ts'
import { withPatience } from './withPatience.ts'

export interface GesprekIds {
  readonly rondeId: string
  readonly gesprekId: string
}

/**
 * The gesprek linked to this chat. A link in memory is trusted, although another instance may have unlinked it: the card
 * in which an answer was typed names its gesprek too. "Not linked" is only said after reading the journal (G5.g).
 * @throws AppError `chat-not-linked`
 */
export async function gesprekOfChat(context: TeamsContext, incoming: IncomingActivity): Promise<GesprekIds> {
  const { runner } = context
  const claim = runner.peek(chatStreamName(incoming.chatId))?.claim
  if (claim) {
    const ronde = runner.peek(rondeStreamName(claim.rondeId))
    if (ronde !== undefined && isLinked(ronde, claim, incoming.chatId)) return claim
  }
  return freshGesprekOfChat(context, incoming)
}

/** Like `gesprekOfChat`, but always reads the journal. For words and meeting events. @throws AppError `chat-not-linked` */
export function freshGesprekOfChat(context: TeamsContext, incoming: IncomingActivity): Promise<GesprekIds> {
  return withPatience(context.patience, find(context, incoming))
}

/**
 * Completes a link whose ronde half is missing because a process ended in between. A link that cannot be confirmed counts
 * as none: the person who made it may be outside the chat (G1.k).
 */
async function find(context: TeamsContext, incoming: IncomingActivity): Promise<GesprekIds> {
  const { runner, chatLinks } = context
  const { chatId, meetingId } = incoming
  const { claim, rondeDeleted } = await runner.read(chatStreamName(chatId), ({ claim, rondeDeleted }) => ({
    claim,
    rondeDeleted,
  }))
  if (claim === null) throw new AppError(rondeDeleted ? 'ronde-deleted' : 'chat-not-linked')
  const stream = rondeStreamName(claim.rondeId)
  const { deleted, linked, confirmed } = await runner.read(stream, (state) => ({
    deleted: state.deleted !== null,
    linked: state.gesprekken.get(claim.gesprekId)?.chatId === chatId,
    confirmed: isLinked(state, claim, chatId),
  }))
  if (deleted) throw new AppError('ronde-deleted')
  if (confirmed) return claim
  const stands = linked || (await chatLinks.complete(chatId, claim, meetingId))
  if (stands && (await isConfirmed(context, incoming, claim))) return claim
  throw new AppError('chat-not-linked')
}

function isLinked(state: RondeState, { gesprekId }: GesprekIds, chatId: string): boolean {
  const gesprek = state.gesprekken.get(gesprekId)
  return gesprek?.chatId === chatId && gesprek.linkConfirmed
}
