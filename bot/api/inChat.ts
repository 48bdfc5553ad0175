import { isSameId, type PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { Log } from '../ports/log.ts'
import { MembersHidden, type Membership } from '../ports/membership.ts'
import { chatStreamName, type Runner } from '../ports/runner.ts'
import { withTeamsTimeout } from './teamsTimeout.ts'

export interface ChatParts {
  runner: Runner
  log: Pick<Log, 'fault'>
  /** Null when the server runs without the bot. */
  membership: Pick<Membership, 'members'> | null
}

/**
 * Refuses people who are not in the chat (X1.l). Where Teams cannot or may not tell who is in it, linking by hand keeps
 * working (G2.h), but the link stays unconfirmed (G1.k).
 * @returns whether Teams showed that this person is in the chat
 * @throws AppError `not-in-chat`
 */
export async function refuseOutsideChat(who: PersonWho, chatId: string, parts: ChatParts): Promise<boolean> {
  const { runner, log, membership } = parts
  if (membership === null) return false
  const chat = await runner.read(chatStreamName(chatId), ({ reference, present }) =>
    present ? reference : null,
  )
  // The bot was never in this chat: it cannot ask for members, and cannot post there either.
  if (chat === null) return false
  try {
    const members = await withTeamsTimeout(membership.members(chat))
    if (members.length === 0) return false
    if (members.some(({ oid }) => isSameId(oid, who.oid))) return true
  } catch (error) {
    if (!(error instanceof MembersHidden)) log.fault(error, { where: 'link' })
    return false
  }
  throw new AppError('not-in-chat')
}
