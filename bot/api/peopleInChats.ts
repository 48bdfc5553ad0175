import { isSameId } from '../domain/who.ts'
import type { ChatMember, Membership } from '../ports/membership.ts'
import { chatStreamName, type Runner } from '../ports/runner.ts'
import type { FoundPerson } from '../protocol/people.ts'
import { withTeamsTimeout } from './teamsTimeout.ts'

/** Chats asked in one call: enough for two rondes of five groepen. */
const CHATS_MAX = 12

export interface ChatPeople {
  people: FoundPerson[]
  /** Teams did not give the members of every chat. */
  unreachable: boolean
}

/**
 * The members of these chats, asked from Teams now. They are stored nowhere: in an anonymous gesprek attendance itself is
 * confidential (G15.b).
 * @param tenantId members of other tenants or without an account are left out, since they cannot be given a role
 */
export async function peopleInChats(
  runner: Runner,
  membership: Pick<Membership, 'members'>,
  chatIds: readonly string[],
  tenantId: string,
  fault: (error: unknown) => void,
): Promise<ChatPeople> {
  const asked = await Promise.allSettled(
    chatIds.slice(0, CHATS_MAX).map(async (chatId) => {
      const chat = await runner.read(chatStreamName(chatId), ({ reference, present }) =>
        present ? reference : null,
      )
      return chat === null ? [] : withTeamsTimeout(membership.members(chat))
    }),
  )
  for (const one of asked) if (one.status === 'rejected') fault(one.reason)
  const members = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  return {
    people: members.filter((member) => isOf(tenantId, member)).map(personOf),
    unreachable: asked.some(({ status }) => status === 'rejected'),
  }
}

function isOf(tenantId: string, { oid, anonymous, name, tenantId: home }: ChatMember): boolean {
  const ours = home === null || isSameId(home, tenantId)
  return ours && !anonymous && oid !== '' && name !== ''
}

const personOf = ({ oid, name, guest }: ChatMember): FoundPerson => ({ id: oid, name, guest, mail: null })
