import { type ActorAtThema, actAtThema } from '../../anonymous/actAtThema.ts'
import { nothingWrittenMessage, type ReadAnswers, readAnswers, savedMessage } from '../../cards/index.ts'
import { type AnswerAuthor, answerReplyOf, cardThemaOf } from '../../cards/ofRonde/index.ts'
import { cardTexts, teksten } from '../../content/index.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { AppError } from '../../errors/appError.ts'
import { rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { GesprekIds } from '../gesprekOfChat.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { recognise } from '../sender/personOf.ts'
import { failedAnswer } from './failedAnswer.ts'
import { gesprekOfCard } from './gesprekOfCard.ts'
import type { CardReply } from './replies.ts'

/**
 * Runs `antwoord.give` from a card (G4.a). The activity decides gesprek and person, never the card. In an anonymous thema
 * the person's id goes no further than this file (G15.b).
 */
export async function giveAntwoord(
  context: TeamsContext,
  incoming: IncomingActivity,
  data: unknown,
): Promise<CardReply> {
  const given = readAnswers(data)
  let ids: GesprekIds | null = null
  try {
    context.notTooFast(incoming)
    ids = await gesprekOfCard(context, incoming, given.reference)
    return await store(context, incoming, given, ids)
  } catch (error) {
    return failedAnswer(context, given, ids, error)
  }
}

async function store(
  context: TeamsContext,
  incoming: IncomingActivity,
  given: ReadAnswers,
  ids: GesprekIds,
): Promise<CardReply> {
  const { runner, clock, appUrl, patience } = context
  const { gesprekId } = ids
  const { themaId, answers, edits } = given
  if (given.gesprekId !== undefined && given.gesprekId !== gesprekId) throw new AppError('other-chat')
  if (themaId === undefined) throw new AppError('unknown-thema')
  const { who, confirmed } = await recognise(context, incoming, ids)
  const stream = rondeStreamName(ids.rondeId)
  if (answers.length === 0) {
    return { text: nothingWrittenMessage(runner.peek(stream)?.lang ?? context.lang) }
  }
  const command = {
    action: 'antwoord.give',
    stream,
    input: { gesprekId, themaId, answers, edits },
    who,
    // Without an activity id a redelivery looks like a second press; repeating the same words changes nothing anyway.
    requestId: incoming.activityId ?? crypto.randomUUID(),
    patience,
  }
  const thema = () => ({ gesprekId, themaId })
  const inChat = !incoming.personal && (confirmed || 'unconfirmed')
  return actAtThema(context, { command, thema, inChat, onlyDuring: false }, (state, { result }, actor) =>
    replyTo(state, given, ids, actor, clock.now(), result, appUrl),
  )
}

function replyTo(
  state: RondeState,
  { themaId = '', reference }: ReadAnswers,
  { gesprekId }: GesprekIds,
  actor: ActorAtThema,
  now: number,
  result: object,
  appUrl: TeamsContext['appUrl'],
): CardReply {
  const { lang } = state
  const gesprek = state.gesprekken.get(gesprekId)
  const thema = gesprek && cardThemaOf(state, gesprek, themaId)
  if (gesprek === undefined || thema === undefined) throw new AppError('unknown-thema')
  const author = authorOf(gesprek, actor, now)
  const stored = wasLate(result)
  // An anonymous late answer that was included keeps its status, so the status does not say that it was in time.
  const late = actor.kind === 'anonymous' && stored === false ? null : stored
  const reply = answerReplyOf(state, gesprek, thema, author, late, appUrl, reference)
  const { card, savedAt } = reply
  if (!reply.late) return { card, said: savedMessage(lang, savedAt) }
  const title =
    themaId === 'afsluiting' ? cardTexts[lang].late.afsluitingTitle : teksten[lang]['te-laat'].titel
  return { card, said: `${title}. ${teksten[lang]['te-laat'].tekst}` }
}

function authorOf(gesprek: Gesprek, actor: ActorAtThema, now: number): AnswerAuthor {
  if (actor.kind === 'anonymous') return { id: actor.pseudonym, isDeelnemer: true, savedAt: now }
  return { id: actor.oid, isDeelnemer: gesprek.deelnemers.includes(actor.oid), savedAt: null }
}

function wasLate(result: object): boolean | null {
  if (!('status' in result) || result.status === 'onveranderd') return null
  return result.status === 'nagekomen'
}
