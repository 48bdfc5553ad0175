import { cardTexts, type Lang } from '../content/index.ts'
import { answerData } from './answerData.ts'
import { card, executeAction, heading, openUrl, paragraph, small } from './elements.ts'
import { fewPeople } from './fewPeople.ts'
import { vraagField } from './fields.ts'
import type { AdaptiveCard } from './model.ts'
import { own, plainLine } from './text.ts'
import { afsluitingThema, type CardThema, positionAndMinutes } from './thema.ts'
import { verbs } from './verbs.ts'

export interface ClosingCardProps {
  readonly lang: Lang
  readonly gesprekId: string
  /** The afsluiting of the leidraad by default. */
  readonly thema?: CardThema
  readonly anonymous: boolean
  readonly deelnemerCount: number
  readonly unlisted?: boolean
  readonly appUrl?: string
  /** Signed reference; present on a card in a personal chat with the bot. */
  readonly reference?: string | undefined
}

/** The card with the two closing vragen (G13.a). Once answered, closed or late, the cards of a thema are used. */
export function closingCard(props: ClosingCardProps): AdaptiveCard {
  const { lang, gesprekId, thema = afsluitingThema(lang), anonymous, appUrl, reference } = props
  const texts = cardTexts[lang]
  const whatFor = anonymous
    ? [texts.closing.whatForAnonymous, ...fewPeople(props, texts)]
    : [texts.closing.whatFor]
  return card(
    [`${thema.title}.`, ...thema.vragen.map(({ tekst }) => tekst)].join(' '),
    [
      small(own(positionAndMinutes(thema, texts))),
      heading(plainLine(thema.title)),
      paragraph(own(texts.closing.talkFirst)),
      small(own(whatFor.join(' ')), 'Small'),
      ...thema.vragen.flatMap((vraag) => vraagField(vraag, texts)),
      small(own(texts.saveBeforeLeaving), 'Medium'),
    ],
    [
      executeAction(texts.save, verbs.giveAntwoord, answerData({ gesprekId, themaId: thema.id, reference })),
      ...openUrl(texts.writeInApp, appUrl),
    ],
  )
}
