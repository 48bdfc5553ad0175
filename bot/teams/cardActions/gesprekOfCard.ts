import type { Room } from '../context.ts'
import { gesprekOfChat, type Place } from '../gesprekOfChat.ts'
import type { Incoming } from '../receiving/incomingActivity.ts'
import { senderOf } from '../sender/senderOf.ts'
import { within } from '../withPatience.ts'

/**
 * Which gesprek a button is about. In a chat of several people the chat says so and nothing else does; in that of one
 * person with the bot a reference that we signed for this very person.
 * @throws AppError `chat-not-linked`, `not-your-card`, `card-expired`
 */
export async function placeOf(room: Room, incoming: Incoming, reference: string | undefined): Promise<Place> {
  if (!incoming.personal || reference === undefined) return gesprekOfChat(room, incoming)
  return within(room.patience, room.references.read(reference, senderOf(incoming)))
}
