import { linkCard, whichGesprekMessage } from '../../cards/index.ts'
import { AppError } from '../../errors/appError.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { chatStreamName, rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import { freshGesprekOfChat, type GesprekIds } from '../gesprekOfChat.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { chatPeople } from '../sender/chatPeople.ts'
import { anyToLink, linkChoices } from './linkChoices.ts'
import { rememberQuestion } from './rememberQuestion.ts'

/** Starts the gesprek with its meeting (G2.a). In an unlinked chat, asks once which gesprek this is (G1.b). */
export async function onMeetingStart(context: TeamsContext, incoming: IncomingActivity): Promise<void> {
  await remember(context, incoming, true)
  const ids = await gesprekOrNull(context, incoming)
  if (ids === null) await askOnce(context, incoming)
  else await act(context, incoming, ids, 'gesprek.start')
}

/** Ends the gesprek with its meeting (G2.a). */
export async function onMeetingEnd(context: TeamsContext, incoming: IncomingActivity): Promise<void> {
  const ids = await gesprekOrNull(context, incoming)
  if (ids !== null) await act(context, incoming, ids, 'gesprek.end')
  await remember(context, incoming, false)
}

/** Records that the meeting is on, for a gesprek that is linked later (G2.g), and that meeting events arrive here at all. */
async function remember(
  { runner }: TeamsContext,
  { chatId }: IncomingActivity,
  going: boolean,
): Promise<void> {
  await runner.run({
    action: 'chat.recordMeeting',
    stream: chatStreamName(chatId),
    input: { going },
    who: { kind: 'system', part: 'meeting' },
    requestId: crypto.randomUUID(),
  })
}

async function act(
  context: TeamsContext,
  { activityId }: IncomingActivity,
  ids: GesprekIds,
  action: string,
): Promise<void> {
  await context.runner.run({
    action,
    stream: rondeStreamName(ids.rondeId),
    input: { gesprekId: ids.gesprekId },
    who: { kind: 'system', part: 'meeting' },
    requestId: activityId ?? crypto.randomUUID(),
  })
}

const NO_GESPREK: ReadonlySet<string> = new Set<ErrorCode>(['chat-not-linked', 'ronde-deleted'])

async function gesprekOrNull(context: TeamsContext, incoming: IncomingActivity): Promise<GesprekIds | null> {
  try {
    return await freshGesprekOfChat(context, incoming)
  } catch (error) {
    if (error instanceof AppError && NO_GESPREK.has(error.code)) return null
    throw error
  }
}

async function askOnce(context: TeamsContext, incoming: IncomingActivity): Promise<void> {
  const { runner, messageSender } = context
  const { chatId, reference } = incoming
  const question = await questionFor(context, incoming)
  if (question === null) return
  const asked = await runner.run({
    action: 'chat.ask',
    stream: chatStreamName(chatId),
    input: {},
    who: { kind: 'system', part: 'meeting' },
    // A fresh id on purpose: a redelivered event with the same id would get "ask" again and post a second card.
    requestId: crypto.randomUUID(),
  })
  if (!('ask' in asked.result) || asked.result.ask !== true) return
  const posted = messageSender.post(reference, question)
  context.aside(rememberQuestion(context, incoming, posted), 'koppelen')
}

/**
 * The question which gesprek this is. Where Teams does not say who is in the chat it names no gesprek: a gespreksleider or
 * verslaggever then asks the bot (X1.m).
 * @returns null when there is no gesprek to choose from: this meeting has nothing to do with a ronde
 */
async function questionFor(context: TeamsContext, incoming: IncomingActivity): Promise<ChatContent | null> {
  const { clock, lang } = context
  const { tenantId } = incoming.reference
  const people = await chatPeople(context, incoming)
  if (people === null) {
    return (await anyToLink(context, tenantId)) ? { text: whichGesprekMessage(lang) } : null
  }
  const gesprekken = await linkChoices(context, tenantId, people)
  if (gesprekken.length === 0) return null
  const card = linkCard({ lang, gesprekken, now: clock.now() })
  return { card, summary: card.speak }
}
