import { type CardTexts, cardTexts, type Lang } from '../content/index.ts'
import { card, heading, openUrl, paragraph, small } from './elements.ts'
import type { AdaptiveCard } from './model.ts'
import { own, plainLine } from './text.ts'
import { type CardThema, positionOf } from './thema.ts'
import { clockTime, type TimeInput } from './time.ts'

export interface ThemaClosedCardProps {
  readonly lang: Lang
  readonly thema: CardThema
  readonly closedAt: TimeInput
  readonly answeredCount: number
  readonly deelnemerCount: number
  readonly anonymous: boolean
  readonly unlisted?: boolean
  readonly timeZone?: string
  readonly appUrl?: string
}

/** Replaces the thema's card for everyone when it closes: counts, never an answer (G4.d). */
export function themaClosedCard(props: ThemaClosedCardProps): AdaptiveCard {
  const { lang, thema, closedAt, answeredCount, deelnemerCount, anonymous, timeZone, appUrl } = props
  const texts = cardTexts[lang]
  const wrote = texts.closed.wrote({ answered: answeredCount, total: deelnemerCount, anonymous })
  const closed = thema.position === undefined ? texts.closed.afsluitingSpeak : texts.closed.speak(thema.title)
  return card(
    `${closed} ${wrote}`,
    [
      small(own(`${positionOf(thema, texts)} · ${texts.closedAt(clockTime(closedAt, lang, timeZone))}`)),
      heading(plainLine(thema.title)),
      paragraph(own(wrote)),
      ...withdrawing(props, texts).map((line) => small(own(line), 'Small')),
    ],
    openUrl(texts.viewMyAnswers, appUrl),
  )
}

/**
 * How to withdraw an answer. An anonymous answer can be withdrawn while the gesprek goes on (G15.c), in the tab, which
 * people of an unlisted groep cannot open.
 */
function withdrawing({ anonymous, unlisted }: ThemaClosedCardProps, texts: CardTexts): string[] {
  if (!anonymous) return [texts.closed.withdraw]
  return unlisted ? [] : [texts.closed.withdrawAnonymous]
}
