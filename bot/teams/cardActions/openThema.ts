import { readReference } from '../../cards/index.ts'
import { answerReplyOf, cardThemaOf, themaCardOf } from '../../cards/ofRonde/index.ts'
import { cardTexts } from '../../content/index.ts'
import { isDeelnemerOf } from '../../domain/rights.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { hasAnswered, type RondeState, runKey } from '../../domain/ronde/state.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import { rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { personOf } from '../sender/personOf.ts'
import { gesprekOfCard } from './gesprekOfCard.ts'
import { type CardReply, refusal } from './replies.ts'

/**
 * The card of the open thema for one person in the personal chat with the bot: with their answers, or with empty fields
 * (G4.h). The ronde decides whether the person is deelnemer, never the card.
 */
export async function openThema(
  context: TeamsContext,
  incoming: IncomingActivity,
  data: unknown,
): Promise<CardReply> {
  const reference = readReference(data)
  try {
    context.notTooFast(incoming)
    const ids = await gesprekOfCard(context, incoming, reference)
    const who = await personOf(context, incoming, ids)
    return await context.runner.read(
      rondeStreamName(ids.rondeId),
      (state) => cardFor(context, state, ids.gesprekId, who, reference),
      { patience: context.patience },
    )
  } catch (error) {
    if (error instanceof AppError) return refusal(error.code, context.lang)
    context.log.fault(error, { where: 'thema.open' })
    return refusal('fault', context.lang)
  }
}

function cardFor(
  { appUrl }: TeamsContext,
  state: RondeState,
  gesprekId: string,
  who: PersonWho,
  reference: string | undefined,
): CardReply {
  if (state.deleted !== null) throw new AppError('ronde-deleted')
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) throw new AppError('unknown-gesprek')
  if (!isDeelnemerOf(state, who, gesprekId)) throw new AppError('not-deelnemer')
  if (groepOf(state, gesprek)?.kaarten !== true) throw new AppError('no-cards')
  const themaId = gesprek.status === 'bezig' ? (gesprek.openThemaId ?? '') : ''
  const thema = cardThemaOf(state, gesprek, themaId)
  const run = state.runs.get(runKey(gesprekId, themaId))
  if (thema === undefined || run === undefined) return { text: cardTexts[state.lang].personal.nothingOpen }
  // Anonymous answers cannot be looked up by person here. Empty fields are right: new words are added to the answer.
  if (!run.anonymous && hasAnswered(state, gesprekId, themaId, who.oid)) {
    const author = { id: who.oid, isDeelnemer: true, savedAt: null }
    const { card } = answerReplyOf(state, gesprek, thema, author, false, appUrl, reference)
    return { card, said: card.speak }
  }
  const card = themaCardOf(state, gesprek, run, thema, appUrl, reference)
  return { card, said: card.speak }
}
