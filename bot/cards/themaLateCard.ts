import { cardTexts, type Lang, teksten } from '../content/index.ts'
import { card, heading, openUrl, paragraph, small } from './elements.ts'
import type { AdaptiveCard } from './model.ts'
import { quotes } from './quotes.ts'
import { newBudget } from './sizeBudget.ts'
import { own, plainLine } from './text.ts'
import { type CardThema, inOrderOfVragen, positionOf } from './thema.ts'
import { clockTime, type TimeInput } from './time.ts'
import type { TypedAnswer } from './verbs.ts'

export interface ThemaLateCardProps {
  readonly lang: Lang
  readonly thema: CardThema
  readonly closedAt: TimeInput
  /** The late answers as stored. */
  readonly answers: readonly TypedAnswer[]
  /** Anonymous, and the gesprek has ended: the author is no longer known (G15.d). */
  readonly nobodys?: boolean
  readonly timeZone?: string
  readonly appUrl?: string
}

/** The reply to an answer after closing: it is kept apart as nagekomen (G5.b). */
export function themaLateCard({
  lang,
  thema,
  closedAt,
  answers,
  nobodys = false,
  timeZone,
  appUrl,
}: ThemaLateCardProps): AdaptiveCard {
  const texts = cardTexts[lang]
  const { titel, tekst } = teksten[lang]['te-laat']
  const title = thema.position === undefined ? texts.late.afsluitingTitle : titel
  return card(
    `${title}. ${tekst}`,
    [
      small(own(`${positionOf(thema, texts)} · ${texts.closedAt(clockTime(closedAt, lang, timeZone))}`)),
      heading(plainLine(title)),
      paragraph(plainLine(tekst)),
      ...(nobodys ? [paragraph(own(texts.late.nobodys))] : []),
      quotes(inOrderOfVragen(answers, thema.vragen, texts), newBudget(), texts),
    ],
    nobodys ? [] : openUrl(texts.viewMyAnswers, appUrl),
  )
}
