import { cardTexts, type Lang } from '../content/index.ts'
import { answerData } from './answerData.ts'
import { card, emphasis, executeAction, heading, openUrl, paragraph, small, subtitle } from './elements.ts'
import { filledFields, moreVragen } from './fields.ts'
import type { AdaptiveCard } from './model.ts'
import { newBudget, takeField } from './sizeBudget.ts'
import { fieldValue, own, plainLine } from './text.ts'
import { type CardThema, inOrderOfVragen, positionAndMinutes, withoutAnswer } from './thema.ts'
import { type TypedAnswer, verbs } from './verbs.ts'

export interface ErrorCardProps {
  readonly lang: Lang
  readonly gesprekId: string
  readonly themaId: string
  /** As sent with the answers: whether these words replace earlier ones or are added to them. */
  readonly edits: boolean
  /** The text as it was sent. */
  readonly typed: readonly TypedAnswer[]
  /** Absent when the thema could not be read; the text is still given back. */
  readonly thema?: CardThema
  readonly appUrl?: string
  /** Signed reference as it was sent; present on a card in a personal chat with the bot. */
  readonly reference?: string | undefined
}

/** The answer was not stored: the fields still hold the typed text (G5.c). */
export function errorCard(props: ErrorCardProps): AdaptiveCard {
  return echoCard(props, 'error')
}

/** It is unknown whether the answer was stored: never called failed, and saving again stores it once (G5.d). */
export function unsureCard(props: ErrorCardProps): AdaptiveCard {
  return echoCard(props, 'unsure')
}

/** Whether a card can hold these texts whole. Otherwise the card in which they were typed must stay. */
export function fitsOnCard({
  lang,
  typed,
  thema,
}: Pick<ErrorCardProps, 'lang' | 'typed' | 'thema'>): boolean {
  const budget = newBudget()
  return inOrderOfVragen(typed, thema?.vragen ?? [], cardTexts[lang]).every(
    ({ vraag: { id, tekst }, text }) => takeField(budget, { id, tekst }, fieldValue(text)),
  )
}

function echoCard(props: ErrorCardProps, outcome: 'error' | 'unsure'): AdaptiveCard {
  const { lang, gesprekId, themaId, edits, typed, thema, appUrl, reference } = props
  const texts = cardTexts[lang]
  const echo = texts[outcome]
  const vragen = thema?.vragen ?? []
  const given = inOrderOfVragen(typed, vragen, texts)
  const budget = newBudget()
  return card(
    `${echo.title}. ${echo.happened} ${echo.whatNow}`,
    [
      small(
        thema === undefined
          ? own(texts.app)
          : plainLine(`${positionAndMinutes(thema, texts)} · ${thema.title}`),
      ),
      heading(own(echo.title)),
      paragraph(own(echo.happened)),
      emphasis([subtitle(own(texts.whatNow), 'None'), paragraph(own(echo.whatNow), 'Small')]),
      ...filledFields(given, budget, texts),
      ...moreVragen(withoutAnswer(vragen, given), budget, texts),
    ],
    [
      executeAction(
        echo.saveAgain,
        verbs.giveAntwoord,
        answerData({ gesprekId, themaId, edits, fields: typed, reference }),
      ),
      ...openUrl(texts.writeInApp, appUrl),
    ],
  )
}
