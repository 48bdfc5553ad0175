import { linkCard } from '../cards/index.ts'
import { AppError } from '../errors.ts'
import { chatStreamName, rondeStreamName } from '../ports/runner.ts'
import { gesprekOfChat, type Place } from './gesprekOfChat.ts'
import type { Incoming } from './incoming.ts'
import { linkChoices } from './linkChoices.ts'
import type { Room } from './room.ts'

/** The meeting starts: so does its gesprek; of an unlinked one is asked once which gesprek it is (spec G1, G2). */
export async function onMeetingStart(room: Room, incoming: Incoming): Promise<void> {
  const place = await placeOrNull(room, incoming)
  if (place === null) await askOnce(room, incoming)
  else await act(room, incoming, place, 'gesprek.start')
}

/** The meeting ends: so does its gesprek (spec G2). */
export async function onMeetingEnd(room: Room, incoming: Incoming): Promise<void> {
  const place = await placeOrNull(room, incoming)
  if (place !== null) await act(room, incoming, place, 'gesprek.end')
}

async function act(room: Room, { activityId }: Incoming, place: Place, action: string): Promise<void> {
  await room.runner.run({
    action,
    stream: rondeStreamName(place.rondeId),
    input: { gesprekId: place.gesprekId },
    who: { kind: 'system', part: 'meeting' },
    requestId: activityId ?? crypto.randomUUID(),
  })
}

async function placeOrNull(room: Room, incoming: Incoming): Promise<Place | null> {
  try {
    return await gesprekOfChat(room, incoming)
  } catch (error) {
    if (error instanceof AppError && error.code === 'chat-not-linked') return null
    throw error
  }
}

async function askOnce(room: Room, incoming: Incoming): Promise<void> {
  const { runner, clock, delivery, lang } = room
  const { chatId, reference } = incoming
  const gesprekken = await linkChoices(room, reference.tenantId)
  // Nothing to choose from: a meeting that is none of ours.
  if (gesprekken.length === 0) return
  const asked = await runner.run({
    action: 'chat.ask',
    stream: chatStreamName(chatId),
    input: {},
    who: { kind: 'system', part: 'meeting' },
    // A remembered request would read "ask" again at a second delivery, and a second card would come.
    requestId: crypto.randomUUID(),
  })
  if (!('ask' in asked.result) || asked.result.ask !== true) return
  const card = linkCard({ lang, gesprekken, now: clock.now() })
  const posted = delivery.post(reference, { card, summary: card.speak })
  room.aside(
    posted.then((activityId) => rememberQuestion(room, incoming, activityId)),
    'koppelen',
  )
}

/** Whoever links from the tab presses no button of this card, and it must say so all the same. */
function rememberQuestion({ runner }: Room, { chatId }: Incoming, activityId: string): Promise<unknown> {
  return runner.run({
    action: 'chat.askPost',
    stream: chatStreamName(chatId),
    input: { activityId },
    who: { kind: 'system', part: 'meeting' },
    requestId: crypto.randomUUID(),
  })
}
