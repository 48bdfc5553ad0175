import type { TeamsContext } from '../context.ts'
import { type GesprekIds, gesprekOfChat } from '../gesprekOfChat.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { senderOf } from '../sender/senderOf.ts'
import { withPatience } from '../withPatience.ts'

/**
 * Which gesprek a button is about. In a chat of several people the chat says so and nothing else does; in that of one
 * person with the bot a reference that we signed for this very person.
 * @throws AppError `chat-not-linked`, `not-your-card`, `card-expired`
 */
export async function gesprekOfCard(
  context: TeamsContext,
  incoming: IncomingActivity,
  reference: string | undefined,
): Promise<GesprekIds> {
  if (!incoming.personal || reference === undefined) return gesprekOfChat(context, incoming)
  return withPatience(context.patience, context.references.read(reference, senderOf(incoming)))
}
