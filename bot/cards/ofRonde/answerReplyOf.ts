import { type Antwoord, answerKey, type Gesprek, type RondeState, runKey } from '../../domain/ronde/state.ts'
import { answeredAsKnown } from '../../domain/ronde/thema.ts'
import type { AdaptiveCard } from '../model.ts'
import type { CardThema } from '../thema.ts'
import { themaAnsweredCard } from '../themaAnsweredCard.ts'
import { themaLateCard } from '../themaLateCard.ts'
import { type AppUrl, appLink } from './appUrl.ts'

export interface AnswerReply {
  readonly card: AdaptiveCard
  readonly late: boolean
  readonly savedAt: number
}

/** The author of an answer, under a pseudonym in an anonymous thema. */
export interface AnswerAuthor {
  /** Person id, or pseudonym. */
  readonly id: string
  readonly isDeelnemer: boolean
  /** When it was stored, in an anonymous thema, where the journal keeps no time; null otherwise. */
  readonly savedAt: number | null
}

/**
 * The card in reply to an answer: the author's answers to this thema as stored now (G4.a), or those that came too late
 * (G5.b).
 * @param late whether the act stored the answer as late; null when it changed nothing, then decided by the thema's status
 */
export function answerReplyOf(
  state: RondeState,
  gesprek: Gesprek,
  thema: CardThema,
  author: AnswerAuthor,
  late: boolean | null,
  appUrl?: AppUrl,
  reference?: string,
): AnswerReply {
  const run = state.runs.get(runKey(gesprek.id, thema.id))
  const isLate = late ?? !(run?.status === 'open' && gesprek.status === 'bezig')
  const antwoorden = answersOf(state, gesprek, thema, author.id, isLate)
  const answers = antwoorden.map(({ vraagId, text }) => ({ vraagId, text }))
  const savedAt = author.savedAt ?? Math.max(0, ...antwoorden.map(({ changedAt }) => changedAt))
  const { lang } = state
  const link = appLink(appUrl, state, gesprek, { themaId: thema.id })
  if (isLate) {
    const closedAt = run?.closedAt ?? gesprek.endedAt ?? savedAt
    const nobodys = run?.anonymous === true && gesprek.status === 'klaar'
    return { card: themaLateCard({ lang, thema, closedAt, answers, nobodys, ...link }), late: true, savedAt }
  }
  const card = themaAnsweredCard({
    lang,
    gesprekId: gesprek.id,
    thema,
    answers,
    savedAt,
    answeredCount: run === undefined ? 0 : answeredAsKnown(run),
    deelnemerCount: gesprek.deelnemers.length,
    anonymous: run?.anonymous ?? false,
    unconfirmed: !author.isDeelnemer,
    reference,
    ...link,
  })
  return { card, late: false, savedAt }
}

function answersOf(
  state: RondeState,
  gesprek: Gesprek,
  thema: CardThema,
  personId: string,
  late: boolean,
): Antwoord[] {
  const found: Antwoord[] = []
  for (const vraag of thema.vragen) {
    const id = state.answerOf.get(answerKey(gesprek.id, vraag.id, personId, late))
    const antwoord = id === undefined ? undefined : state.antwoorden.get(id)
    if (antwoord !== undefined && !antwoord.withdrawn) found.push(antwoord)
  }
  return found
}
