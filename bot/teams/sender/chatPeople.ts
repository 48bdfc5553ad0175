import { MembersHidden } from '../../ports/membership.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { withPatience } from '../withPatience.ts'

/** Timeout for asking Teams who is in the chat, ms. */
const ASK_WITHIN = 3_000

/** Ids of the people in the chat; null when Teams does not say. */
export async function chatPeople(
  { membership, log }: TeamsContext,
  { reference }: IncomingActivity,
): Promise<string[] | null> {
  try {
    const members = await withPatience(ASK_WITHIN, membership.members(reference))
    return members.length === 0 ? null : members.map(({ oid }) => oid).filter((oid) => oid !== '')
  } catch (error) {
    if (!(error instanceof MembersHidden)) log.fault(error, { where: 'members' })
    return null
  }
}
