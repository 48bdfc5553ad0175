import { z } from 'zod'
import { isSameId, type PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/errors.ts'
import type { Log } from '../ports/log.ts'
import { MembersHidden, type Membership } from '../ports/membership.ts'
import { chatStreamName, type Runner } from '../ports/runner.ts'
import { soon } from './soon.ts'

export interface LinkerParts {
  runner: Runner
  log: Pick<Log, 'fault'>
  /** Null where the bot has no part in chats. */
  membership: Pick<Membership, 'members'> | null
}

const link = z.looseObject({ chatId: z.string().min(1).max(400) })

/**
 * Linking is for who is in the chat: knowing its id is no way into the chat of others (spec X1). Where Teams cannot or
 * may not say who is in it, linking by hand goes on working (spec G2).
 * @throws AppError `not-in-chat`
 */
export async function refuseOutsideChat(who: PersonWho, input: unknown, parts: LinkerParts): Promise<void> {
  const { runner, log, membership } = parts
  const asked = link.safeParse(input)
  if (membership === null || !asked.success) return
  const chat = await runner.read(chatStreamName(asked.data.chatId), ({ reference, present }) =>
    present ? reference : null,
  )
  // Where the bot never was nothing can be posted, and nobody be seen.
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
