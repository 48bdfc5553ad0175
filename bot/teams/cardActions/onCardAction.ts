import { readVerb, type Verb, verbs } from '../../cards/index.ts'
import { cardTexts } from '../../content/index.ts'
import { AppError } from '../../errors/appError.ts'
import type { TeamsContext } from '../context.ts'
import { type IncomingActivity, part } from '../receiving/incomingActivity.ts'
import { giveAntwoord } from './giveAntwoord.ts'
import { linkGesprek } from './linkGesprek.ts'
import { openThema } from './openThema.ts'
import { type CardReply, refusal, saidOf } from './replies.ts'
import { agreeVerslag, correctVerslag } from './verslag.ts'

const acts: Record<
  Verb,
  (context: TeamsContext, incoming: IncomingActivity, data: unknown) => Promise<CardReply>
> = {
  [verbs.linkGesprek]: linkGesprek,
  [verbs.giveAntwoord]: giveAntwoord,
  [verbs.openThema]: openThema,
  [verbs.agreeVerslag]: agreeVerslag,
  [verbs.correctVerslag]: correctVerslag,
}

/** Handles a card press (`Action.Execute`). Only the person who pressed sees the reply. */
export function onExecute(
  context: TeamsContext,
  incoming: IncomingActivity,
  value: unknown,
): Promise<CardReply> {
  const action = part(value, 'action')
  return act(context, incoming, part(action, 'verb'), part(action, 'data'))
}

/**
 * Handles the same button in a client that only knows `Action.Submit`. The reply can only be a message in the chat. Where
 * others read along it is a sentence, never the card with the person's words (G4.i).
 */
export async function onSubmit(
  context: TeamsContext,
  incoming: IncomingActivity,
  data: unknown,
): Promise<void> {
  const reply = isEmpty(data)
    ? nothingArrived(context, incoming)
    : await act(context, incoming, part(data, 'verb'), data)
  const content =
    incoming.personal && 'card' in reply
      ? { card: reply.card, summary: reply.said.slice(0, 200) }
      : { text: saidOf(reply) }
  context.aside(context.messageSender.post(incoming.reference, content), 'submit')
}

const isEmpty = (data: unknown): boolean =>
  typeof data !== 'object' || data === null || Object.keys(data).length === 0

/** The press came without what the card holds, so it is not known what for. */
function nothingArrived(context: TeamsContext, incoming: IncomingActivity): CardReply {
  try {
    context.notTooFast(incoming)
    return { text: cardTexts[context.lang].messages.nothingArrived }
  } catch (error) {
    if (error instanceof AppError) return refusal(error.code, context.lang)
    throw error
  }
}

async function act(
  context: TeamsContext,
  incoming: IncomingActivity,
  verb: unknown,
  data: unknown,
): Promise<CardReply> {
  const known = readVerb({ verb })
  return known === undefined ? refusal('unknown-action', context.lang) : acts[known](context, incoming, data)
}
