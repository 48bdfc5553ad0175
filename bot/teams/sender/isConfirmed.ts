import { whoConfirms } from '../../domain/ronde/linkProof.ts'
import { isSameId } from '../../domain/who.ts'
import type { ChatPlace } from '../../ports/chatLinks.ts'
import { rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { chatPeople } from './chatPeople.ts'

/**
 * Whether the link of this chat is confirmed. An activity of the person who linked it shows that this person is in the
 * chat; otherwise Teams is asked who is in it (G1.k).
 */
export async function isConfirmed(
  context: TeamsContext,
  incoming: IncomingActivity,
  { rondeId, gesprekId }: ChatPlace,
): Promise<boolean> {
  const { chatId, sender, tenantIds } = incoming
  const { confirmed, people, tenantId } = await context.runner.read(rondeStreamName(rondeId), (state) => {
    const gesprek = state.gesprekken.get(gesprekId)
    const people = gesprek === undefined ? [] : whoConfirms(state, gesprek)
    return { confirmed: gesprek?.linkConfirmed === true, people, tenantId: state.tenantId }
  })
  if (confirmed) return true
  const ofSchool = tenantIds.length > 0 && tenantIds.every((other) => isSameId(other, tenantId))
  const isSender = ofSchool && sender?.oid != null && people.includes(sender.oid)
  const shown =
    isSender || (await chatPeople(context, incoming))?.some((oid) => people.includes(oid)) === true
  if (shown) await context.chatLinks.confirm(chatId, { rondeId, gesprekId })
  return shown
}
