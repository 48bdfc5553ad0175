import { isSameId } from '../domain/who.ts'
import type { ChatMember, Membership } from '../ports/membership.ts'
import { chatStreamName, type Runner } from '../ports/runner.ts'
import type { FoundPerson } from '../protocol/people.ts'
import { soon } from './soon.ts'

/** So many chats are asked at once: two rondes of five groepen, and some. */
const CHATS_MAX = 12

export interface ChatPeople {
  people: FoundPerson[]
  /** Teams did not say of every chat who is in it. */
  unreachable: boolean
}

/**
 * Who is in these chats, as Teams says at this moment. It is shown to who asks and kept nowhere: in an anonymous
 * gesprek even having been there is nobody's business (spec G15).
 * @param tenantId people of other schools and without an account are left out: no role can be given to them
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
      return chat === null ? [] : soon(membership.members(chat))
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
