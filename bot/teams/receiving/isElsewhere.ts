import { isSameId } from '../../domain/who.ts'
import { chatStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from './incomingActivity.ts'

/**
 * Whether a chat is not of this school: it is not answered, and nothing of it is stored (X1.b). An activity of a person of
 * another school can name that school in place of ours, so a chat that is known as ours stays ours.
 */
export async function isElsewhere(
  { runner, tenantId }: TeamsContext,
  { chatId, reference }: IncomingActivity,
): Promise<boolean> {
  if (tenantId === null || isSameId(reference.tenantId, tenantId)) return false
  const known = await runner.read(chatStreamName(chatId), (chat) => chat.reference?.tenantId)
  return known === undefined || !isSameId(known, tenantId)
}
