import { readLink } from '../../cards/index.ts'
import { linkedOf } from '../../cards/ofRonde/index.ts'
import { cardTexts } from '../../content/index.ts'
import { mayRead } from '../../domain/reading.ts'
import { keyText } from '../../domain/ronde/deliveryKey.ts'
import { isEarly } from '../../domain/ronde/early.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import { type RondeStreamName, rondeIdOf, rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { senderOf } from '../sender/senderOf.ts'
import { withPatience } from '../withPatience.ts'
import { type CardReply, refusal } from './replies.ts'

/** Runs `gesprek.link` from a card: the chat comes from the activity, the chosen gesprek from the card (G1.b). */
export async function linkGesprek(
  context: TeamsContext,
  incoming: IncomingActivity,
  data: unknown,
): Promise<CardReply> {
  const { gesprekId } = readLink(data)
  if (gesprekId === undefined) return { text: cardTexts[context.lang].link.chooseFirst }
  try {
    context.notTooFast(incoming)
    return await withPatience(context.patience, link(context, incoming, gesprekId))
  } catch (error) {
    if (error instanceof AppError) return refusal(error.code, context.lang)
    context.log.fault(error, { where: 'gesprek.link' })
    return refusal('fault', context.lang)
  }
}

async function link(
  context: TeamsContext,
  incoming: IncomingActivity,
  gesprekId: string,
): Promise<CardReply> {
  const { runner, clock } = context
  const { chatId, meetingId, activityId, replyToId } = incoming
  const who = senderOf(incoming)
  const { stream, mayLink } = await rondeWith(context, who, gesprekId)
  const input = { gesprekId, chatId, ...(meetingId === null ? {} : { meetingId }) }
  const requestId = activityId ?? crypto.randomUUID()
  // Teams shows by this press that the person is in the chat.
  const place = { rondeId: rondeIdOf(stream), gesprekId }
  if (mayLink) await context.chatLinks.takeOver(chatId, place)
  const linked = await runner.run({ action: 'gesprek.link', stream, input, who, requestId }, (state) => {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) throw new AppError('unknown-gesprek')
    const card = linkedOf(state, gesprek)
    // The question was asked because the meeting is on, so start the gesprek, unless this is an early test call (G2.e).
    const begins = gesprek.status === 'gepland' && !isEarly(gesprek, clock.now())
    return { reply: { card, said: card.speak }, begins }
  })
  await context.chatLinks.confirm(chatId, place)
  if (replyToId !== null)
    context.aside(rememberQuestion(context, stream, gesprekId, replyToId), 'gesprek.link')
  if (linked.begins) context.aside(begin(context, stream, gesprekId), 'gesprek.start')
  return linked.reply
}

/**
 * The ronde with this gesprek, and whether the person may link it. Only the person's own rondes are searched: others must stay
 * unknown to them (X1.a). @throws AppError `not-allowed`
 */
async function rondeWith(
  { runner }: TeamsContext,
  who: PersonWho,
  gesprekId: string,
): Promise<{ stream: RondeStreamName; mayLink: boolean }> {
  const own = await runner.read(tenantStreamName(who.tid), (tenant) => tenant.rondesOf.get(who.oid) ?? [])
  for (const rondeId of own) {
    const stream = rondeStreamName(rondeId)
    const found = await runner.read(stream, (state) => ({
      here: state.gesprekken.has(gesprekId),
      mayLink: mayRead.words.allows(who, state),
    }))
    if (found.here) return { stream, mayLink: found.mayLink }
  }
  throw new AppError('not-allowed')
}

/** Records the message that asked, so that the follow-up edits it for everyone (G1.e). */
function rememberQuestion(
  { runner }: TeamsContext,
  stream: RondeStreamName,
  gesprekId: string,
  activityId: string,
) {
  const key = keyText({ kind: 'linkQuestion', gesprekId, activityId })
  return runner.run({
    action: 'delivery.finish',
    stream,
    input: { key, activityId, shows: 'asked' },
    who: { kind: 'system', part: 'delivery' },
    requestId: key,
  })
}

function begin({ runner }: TeamsContext, stream: RondeStreamName, gesprekId: string) {
  const who = { kind: 'system', part: 'meeting' } as const
  const requestId = `koppelen:${gesprekId}`
  return runner.run({ action: 'gesprek.start', stream, input: { gesprekId }, who, requestId })
}
