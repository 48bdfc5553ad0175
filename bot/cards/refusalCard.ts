import { cardTexts, type Lang } from '../content/index.ts'
import { type AnswerAddress, answerData } from './answerData.ts'
import { card, emphasis, executeAction, heading, paragraph, small, subtitle } from './elements.ts'
import { filledFields } from './fields.ts'
import type { AdaptiveCard } from './model.ts'
import { newBudget } from './sizeBudget.ts'
import { own, plainLine } from './text.ts'
import { type CardThema, inOrderOfVragen, positionAndMinutes } from './thema.ts'
import { type TypedAnswer, verbs } from './verbs.ts'

export interface RefusalCardProps {
  readonly lang: Lang
  /** A general title by default. */
  readonly title?: string
  /** From the closed list of errors. */
  readonly reason: string
  readonly whatNow: string
  /** The typed answers, so that they can be copied. Empty when the refused action was not an answer. */
  readonly typed: readonly TypedAnswer[]
  readonly thema?: CardThema
  /** Present when the same answer may be accepted later. */
  readonly retry?: Omit<AnswerAddress, 'fields'>
}

/** The person may not answer here: why, what to do, and the typed text to copy (G4.g). */
export function refusalCard(props: RefusalCardProps): AdaptiveCard {
  const { lang, reason, whatNow, typed, thema, retry } = props
  const texts = cardTexts[lang]
  const general = typed.length > 0 ? texts.refusal.notSaved : texts.refusal.notNow
  const title = props.title ?? general
  const given = inOrderOfVragen(typed, thema?.vragen ?? [], texts)
  return card(
    `${title}. ${given.length > 0 ? texts.refusal.textStillHere : reason}`,
    [
      small(
        thema === undefined
          ? own(texts.app)
          : plainLine(`${positionAndMinutes(thema, texts)} · ${thema.title}`),
      ),
      heading(plainLine(title)),
      paragraph(plainLine(reason)),
      emphasis([subtitle(own(texts.whatNow), 'None'), paragraph(plainLine(whatNow), 'Small')]),
      ...filledFields(given, newBudget(), texts),
    ],
    retry === undefined
      ? []
      : [executeAction(texts.refusal.tryAgain, verbs.giveAntwoord, answerData({ ...retry, fields: typed }))],
  )
}
