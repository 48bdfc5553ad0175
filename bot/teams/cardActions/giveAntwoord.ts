import { type ActorAtThema, actAtThema } from '../../anonymous/actAtThema.ts'
import { nothingWrittenMessage, type ReadAnswers, readAnswers, savedMessage } from '../../cards/index.ts'
import { type AnswerAuthor, answerReplyOf, cardThemaOf } from '../../cards/ofRonde/index.ts'
import { cardTexts, teksten } from '../../content/index.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { AppError } from '../../errors/appError.ts'
import { rondeStreamName } from '../../ports/runner.ts'
import type { Room } from '../context.ts'
import type { Place } from '../gesprekOfChat.ts'
import type { Incoming } from '../receiving/incomingActivity.ts'
import { recognise } from '../sender/personOf.ts'
import { failedAnswer } from './failedAnswer.ts'
import { placeOf } from './gesprekOfCard.ts'
import type { CardReply } from './replies.ts'

/**
 * `antwoord.give` from a card: the chat decides the gesprek, or in a personal chat a reference that we signed, and the
 * sender the person (spec G4); of whom in an anonymous thema nothing goes further than here (spec G15).
 */
export async function giveAntwoord(room: Room, incoming: Incoming, data: unknown): Promise<CardReply> {
  const given = readAnswers(data)
  let place: Place | null = null
  try {
    room.notTooFast(incoming)
    place = await placeOf(room, incoming, given.reference)
    return await store(room, incoming, given, place)
  } catch (error) {
    return failedAnswer(room, given, place, error)
  }
}

async function store(room: Room, incoming: Incoming, given: ReadAnswers, place: Place): Promise<CardReply> {
  const { runner, clock, appUrl, patience } = room
  const { gesprekId } = place
  const { themaId, answers, edits } = given
  if (given.gesprekId !== undefined && given.gesprekId !== gesprekId) throw new AppError('other-chat')
  if (themaId === undefined) throw new AppError('unknown-thema')
  const { who, confirmed } = await recognise(room, incoming, place)
  const stream = rondeStreamName(place.rondeId)
  if (answers.length === 0) {
    return { text: nothingWrittenMessage(runner.peek(stream)?.lang ?? room.lang) }
  }
  const command = {
    action: 'antwoord.give',
    stream,
    input: { gesprekId, themaId, answers, edits },
    who,
    // Without an id a second delivery cannot be told from a second press; the same words change nothing then either.
    requestId: incoming.activityId ?? crypto.randomUUID(),
    patience,
  }
  const thema = () => ({ gesprekId, themaId })
  return actAtThema(
    room,
    { command, thema, inChat: confirmed && !incoming.personal, onlyDuring: false },
    (state, { result }, actor) => replyTo(state, given, place, actor, clock.now(), result, appUrl),
  )
}

function replyTo(
  state: RondeState,
  { themaId = '', reference }: ReadAnswers,
  { gesprekId }: Place,
  actor: ActorAtThema,
  now: number,
  result: object,
  appUrl: Room['appUrl'],
): CardReply {
  const { lang } = state
  const gesprek = state.gesprekken.get(gesprekId)
  const thema = gesprek && cardThemaOf(state, gesprek, themaId)
  if (gesprek === undefined || thema === undefined) throw new AppError('unknown-thema')
  const author = authorOf(gesprek, actor, now)
  const reply = answerReplyOf(state, gesprek, thema, author, wasLate(result), appUrl, reference)
  const { card, late, savedAt } = reply
  if (!late) return { card, said: savedMessage(lang, savedAt) }
  const title =
    themaId === 'afsluiting' ? cardTexts[lang].late.afsluitingTitle : teksten[lang]['te-laat'].titel
  return { card, said: `${title}. ${teksten[lang]['te-laat'].tekst}` }
}

function authorOf(gesprek: Gesprek, actor: ActorAtThema, now: number): AnswerAuthor {
  if (actor.kind === 'anonymous') return { id: actor.pseudonym, isDeelnemer: actor.isDeelnemer, savedAt: now }
  return { id: actor.oid, isDeelnemer: gesprek.deelnemers.includes(actor.oid), savedAt: null }
}

function wasLate(result: object): boolean | null {
  if (!('status' in result) || result.status === 'onveranderd') return null
  return result.status === 'nagekomen'
}
