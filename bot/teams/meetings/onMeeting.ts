import { linkCard } from '../../cards/index.ts'
import { AppError } from '../../errors/appError.ts'
import { MembersHidden } from '../../ports/membership.ts'
import { chatStreamName, rondeStreamName } from '../../ports/runner.ts'
import type { Room } from '../context.ts'
import { type Place, surelyGesprekOfChat } from '../gesprekOfChat.ts'
import type { Incoming } from '../receiving/incomingActivity.ts'
import { within } from '../withPatience.ts'
import { linkChoices } from './linkChoices.ts'
import { rememberQuestion } from './rememberQuestion.ts'

/** The meeting starts: so does its gesprek; of an unlinked one is asked once which gesprek it is (spec G1, G2). */
export async function onMeetingStart(room: Room, incoming: Incoming): Promise<void> {
  await remember(room, incoming, true)
  const place = await placeOrNull(room, incoming)
  if (place === null) await askOnce(room, incoming)
  else await act(room, incoming, place, 'gesprek.start')
}

/** The meeting ends: so does its gesprek (spec G2). */
export async function onMeetingEnd(room: Room, incoming: Incoming): Promise<void> {
  const place = await placeOrNull(room, incoming)
  if (place !== null) await act(room, incoming, place, 'gesprek.end')
  await remember(room, incoming, false)
}

/** For a gesprek that is linked while the meeting goes on, and to know that Teams tells of meetings here at all. */
async function remember({ runner }: Room, { chatId }: Incoming, going: boolean): Promise<void> {
  await runner.run({
    action: 'chat.recordMeeting',
    stream: chatStreamName(chatId),
    input: { going },
    who: { kind: 'system', part: 'meeting' },
    requestId: crypto.randomUUID(),
  })
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
    return await surelyGesprekOfChat(room, incoming)
  } catch (error) {
    if (error instanceof AppError && error.code === 'chat-not-linked') return null
    throw error
  }
}

/** How long Teams is waited for when it is asked who is in the chat, ms. */
const ASK_WITHIN = 3_000

/**
 * The question shows gesprekken to everybody in the chat, so only those of which somebody there knows anyhow (spec X1).
 * @returns null where Teams does not say; then the question still comes, for without it nothing would go by itself
 */
async function whoIsThere({ membership, log }: Room, { reference }: Incoming): Promise<string[] | null> {
  try {
    const members = await within(ASK_WITHIN, membership.members(reference))
    return members.length === 0 ? null : members.map(({ oid }) => oid).filter((oid) => oid !== '')
  } catch (error) {
    if (!(error instanceof MembersHidden)) log.fault(error, { where: 'members' })
    return null
  }
}

async function askOnce(room: Room, incoming: Incoming): Promise<void> {
  const { runner, clock, messageSender, lang } = room
  const { chatId, reference } = incoming
  const gesprekken = await linkChoices(room, reference.tenantId, await whoIsThere(room, incoming))
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
  const posted = messageSender.post(reference, { card, summary: card.speak })
  room.aside(rememberQuestion(room, incoming, posted), 'koppelen')
}
