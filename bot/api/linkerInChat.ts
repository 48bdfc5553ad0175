import { isSameId, type PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { Log } from '../ports/log.ts'
import { MembersHidden, type Membership } from '../ports/membership.ts'
import { chatStreamName, type Runner } from '../ports/runner.ts'
import { soon } from './soon.ts'

export interface ChatParts {
  runner: Runner
  log: Pick<Log, 'fault'>
  /** Null where the bot is not in chats. */
  membership: Pick<Membership, 'members'> | null
}

/**
 * Refuses people who are not in the chat (spec X1). Where Teams cannot or may not tell who is in it, linking by hand
 * keeps working (spec G2).
 * @throws AppError `not-in-chat`
 */
export async function refuseOutsideChat(who: PersonWho, chatId: string, parts: ChatParts): Promise<void> {
  const { runner, log, membership } = parts
  if (membership === null) return
  const chat = await runner.read(chatStreamName(chatId), ({ reference, present }) =>
    present ? reference : null,
  )
  // The bot was never in this chat: it cannot ask for members, and cannot post there either.
  if (chat === null) return
  try {
    const members = await soon(membership.members(chat))
    if (members.length === 0 || members.some(({ oid }) => isSameId(oid, who.oid))) return
  } catch (error) {
    if (!(error instanceof MembersHidden)) log.fault(error, { where: 'link' })
    return
  }
  throw new AppError('not-in-chat')
}
