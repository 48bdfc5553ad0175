import type { TeamsContext } from '../context.ts'
import { type GesprekIds, gesprekOfChat } from '../gesprekOfChat.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { senderOf } from '../sender/senderOf.ts'
import { withPatience } from '../withPatience.ts'

/**
 * The gesprek that a card press is about. In a group chat the chat alone decides; in a personal chat with the bot, a
 * reference in the card that we signed for this person.
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
