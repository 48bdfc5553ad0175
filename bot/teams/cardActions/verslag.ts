import { readVerslag, verbs, verslagAnsweredCard } from '../../cards/index.ts'
import { verslagPropsOf } from '../../cards/ofRonde/index.ts'
import { cardTexts } from '../../content/index.ts'
import { REASON_MAX } from '../../domain/bounds.ts'
import { correctiesBy } from '../../domain/ronde/reactions.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { verslagOf } from '../../domain/ronde/verslag.ts'
import { AppError } from '../../errors/appError.ts'
import { type RondeStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { personOf } from '../sender/personOf.ts'
import { gesprekOfCard } from './gesprekOfCard.ts'
import { type CardReply, refusal } from './replies.ts'

/** "Akkoord" on the card of a verslag (R2.m). The activity decides person and gesprek, never the card. */
export const agreeVerslag = (context: TeamsContext, incoming: IncomingActivity, data: unknown) =>
  answer(context, incoming, data, 'agreed')

/** "Stuur mijn verbetering": a correctie about the whole verslag. The same words again change nothing. */
export const correctVerslag = (context: TeamsContext, incoming: IncomingActivity, data: unknown) =>
  answer(context, incoming, data, 'corrected')

async function answer(
  context: TeamsContext,
  incoming: IncomingActivity,
  data: unknown,
  kind: 'agreed' | 'corrected',
): Promise<CardReply> {
  const { runner, clock, patience, appUrl } = context
  const given = readVerslag(data)
  let lang = context.lang
  try {
    context.notTooFast(incoming)
    const ids = await gesprekOfCard(context, incoming, given.reference)
    const { gesprekId } = ids
    if (given.verslagId !== undefined && given.verslagId !== gesprekId) throw new AppError('other-chat')
    const stream = rondeStreamName(ids.rondeId)
    lang = runner.peek(stream)?.lang ?? lang
    const { messages } = cardTexts[lang].verslag
    const reason = given.correctie ?? ''
    if (kind === 'corrected' && reason === '') return { text: messages.empty }
    if (reason.length > REASON_MAX) {
      return { text: messages.tooLong(reason.length - REASON_MAX, REASON_MAX) }
    }
    const who = await personOf(context, incoming, ids)
    const reply = (state: RondeState): CardReply => {
      const gesprek = state.gesprekken.get(gesprekId)
      if (gesprek === undefined) throw new AppError('unknown-gesprek')
      const props = verslagPropsOf(state, gesprek, verslagOf(state, gesprekId), appUrl)
      const card = verslagAnsweredCard(props, { kind, at: clock.now() })
      return { card, said: card.speak }
    }
    if (kind === 'corrected' && (await isGiven(runner, stream, gesprekId, who.oid, reason))) {
      return await runner.read(stream, reply)
    }
    const act =
      kind === 'agreed'
        ? { action: 'verslag.agree', input: { gesprekId, version: given.version } }
        : {
            action: 'correctie.give',
            input: { gesprekId, correctieId: `c-${crypto.randomUUID()}`, kind: 'whole', reason },
          }
    const requestId = incoming.activityId ?? crypto.randomUUID()
    return await runner.run({ ...act, stream, who, patience, requestId }, reply)
  } catch (error) {
    if (error instanceof AppError) return refusal(error.code, lang)
    context.log.fault(error, { where: kind === 'agreed' ? verbs.agreeVerslag : verbs.correctVerslag })
    return refusal('fault', lang)
  }
}

/** Whether this person already gave these words as a correctie of the whole verslag. */
function isGiven(
  runner: Runner,
  stream: RondeStreamName,
  gesprekId: string,
  personId: string,
  reason: string,
): Promise<boolean> {
  return runner.read(stream, (state) =>
    correctiesBy(state, verslagOf(state, gesprekId), personId).some(
      (one) => one.kind === 'whole' && one.reason === reason,
    ),
  )
}
