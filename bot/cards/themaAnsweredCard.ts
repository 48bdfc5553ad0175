import { type CardTexts, cardTexts, type Lang } from '../content/index.ts'
import { answerData } from './answerData.ts'
import { baseOf } from './base.ts'
import {
  actionSet,
  card,
  done,
  executeAction,
  folded,
  heading,
  openUrl,
  paragraph,
  small,
  toggleAction,
} from './elements.ts'
import { moreVragen, vraagField } from './fields.ts'
import { limits } from './limits.ts'
import type { AdaptiveCard, Container } from './model.ts'
import { quotes } from './quotes.ts'
import { newBudget, type SizeBudget, takeField } from './sizeBudget.ts'
import { fieldValue, own, plainLine } from './text.ts'
import {
  type CardThema,
  type GivenAnswer,
  inOrderOfVragen,
  positionAndMinutes,
  withoutAnswer,
} from './thema.ts'
import { clockTime, type TimeInput } from './time.ts'
import { type TypedAnswer, verbs } from './verbs.ts'

export interface ThemaAnsweredCardProps {
  readonly lang: Lang
  readonly gesprekId: string
  readonly thema: CardThema
  /** All of the person's answers to this thema as stored now, including earlier ones. */
  readonly answers: readonly TypedAnswer[]
  readonly savedAt: TimeInput
  readonly answeredCount: number
  readonly deelnemerCount: number
  readonly anonymous: boolean
  /** The person is not on the list of the groep yet and sees nothing of others, not even counts (G4.f). */
  readonly unconfirmed: boolean
  readonly timeZone?: string
  readonly appUrl?: string
  /** Signed reference; present on a card in a personal chat with the bot. */
  readonly reference?: string | undefined
}

/** The reply to an answer: the person's answers, when they were saved, and fields to change them (G4.a, G4.b). */
export function themaAnsweredCard(props: ThemaAnsweredCardProps): AdaptiveCard {
  const { lang, thema, answers, appUrl } = props
  const texts = cardTexts[lang]
  const time = clockTime(props.savedAt, lang, props.timeZone)
  const given = inOrderOfVragen(answers, thema.vragen, texts)
  const budget = newBudget()
  const quoted = quotes(given, budget, texts, 'gegeven')
  const change = fitsInFields(given, budget) ? changePart(props, given, budget, texts) : undefined
  const how = change === undefined ? texts.answered.changeInApp : texts.answered.changeUntilClosed
  const title = texts.answered.change
  const buttons = [
    ...(change === undefined ? [] : [toggleAction(title, texts.showOrHide(title), 'gegeven', 'wijzigen')]),
    ...openUrl(texts.viewInApp, appUrl),
  ]
  return card(texts.answered.speak(time, thema.title), [
    small(own(positionAndMinutes(thema, texts))),
    heading(plainLine(thema.title)),
    done(own(texts.answered.savedAt(time))),
    paragraph(own(`${standing(props, texts)} ${how}`), 'None'),
    quoted,
    ...(buttons.length === 0 ? [] : [actionSet(...buttons)]),
    ...(change === undefined ? [] : [change]),
  ])
}

function standing(props: ThemaAnsweredCardProps, texts: CardTexts): string {
  const { unconfirmed, answeredCount: answered, deelnemerCount: total, anonymous } = props
  return unconfirmed ? texts.answered.unconfirmed : texts.answered.wrote({ answered, total, anonymous })
}

function changePart(
  { gesprekId, thema, reference }: ThemaAnsweredCardProps,
  given: readonly GivenAnswer[],
  budget: SizeBudget,
  texts: CardTexts,
): Container {
  // The fields hold the earlier answers, so new words replace them, provided the stored answer has not changed since.
  const fields = given.map(({ vraag, text }) => baseOf(vraag.id, text))
  const data = answerData({ gesprekId, themaId: thema.id, edits: true, fields, reference })
  return folded('wijzigen', [
    paragraph(own(texts.answered.emptyChangesNothing)),
    ...given.flatMap(({ vraag, text }) => vraagField(vraag, texts, fieldValue(text))),
    ...moreVragen(withoutAnswer(thema.vragen, given), budget, texts),
    small(own(texts.saveBeforeLeaving), 'Medium'),
    actionSet(executeAction(texts.save, verbs.giveAntwoord, data)),
  ])
}

/** Whether all answers fit in fields whole: a field that cuts loses text, and Teams refuses a card that is too large. */
function fitsInFields(given: readonly GivenAnswer[], budget: SizeBudget): boolean {
  return given.every(({ vraag, text }) => text.length <= limits.answer && takeField(budget, vraag, text))
}
