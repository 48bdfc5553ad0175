import { type CardTexts, cardTexts, type Lang } from '../content/index.ts'
import { answerData } from './answerData.ts'
import { card, executeAction, heading, openUrl, paragraph, small } from './elements.ts'
import { fewPeople } from './fewPeople.ts'
import { moreVragen, vraagField } from './fields.ts'
import { limits } from './limits.ts'
import type { AdaptiveCard } from './model.ts'
import { newBudget, takeField } from './sizeBudget.ts'
import { own, plainLine } from './text.ts'
import { type CardThema, type CardVraag, positionAndMinutes } from './thema.ts'
import { verbs } from './verbs.ts'

export interface ThemaCardProps {
  readonly lang: Lang
  readonly gesprekId: string
  readonly thema: CardThema
  /** Ids of the vragen shown unfolded, chosen by the gespreksleider; the first three by default (G3.e). */
  readonly shown?: readonly string[]
  readonly anonymous: boolean
  readonly deelnemerCount: number
  readonly unlisted?: boolean
  readonly appUrl?: string
  /** Signed reference; present on a card in a personal chat with the bot. */
  readonly reference?: string | undefined
}

/** The card of an open thema, for everyone in the chat: its vragen with fields, none required (G3.d). */
export function themaCard(props: ThemaCardProps): AdaptiveCard {
  const { lang, gesprekId, thema, appUrl, reference } = props
  const texts = cardTexts[lang]
  const position = positionAndMinutes(thema, texts)
  const budget = newBudget()
  const open = openVragen(props).filter((vraag) => takeField(budget, vraag))
  const others = thema.vragen.filter((vraag) => !open.includes(vraag))
  return card(
    `${position}. ${thema.title}. ${texts.thema.talkFirst}`,
    [
      small(own(position)),
      heading(plainLine(thema.title)),
      paragraph(own(texts.thema.talkFirst)),
      small(own(whoSees(props, texts)), 'Small'),
      ...open.flatMap((vraag) => vraagField(vraag, texts)),
      ...moreVragen(others, budget, texts),
      small(own(texts.saveBeforeLeaving), 'Medium'),
    ],
    [
      executeAction(texts.save, verbs.giveAntwoord, answerData({ gesprekId, themaId: thema.id, reference })),
      ...openUrl(texts.writeInApp, appUrl),
    ],
  )
}

function whoSees(props: ThemaCardProps, texts: CardTexts): string {
  if (!props.anonymous) return texts.thema.whoSees
  return [texts.thema.anonymous, ...fewPeople(props, texts)].join(' ')
}

/** The vragen shown unfolded. Falls back on the first ones when none of the chosen vragen exists any more. */
function openVragen({ thema: { vragen }, shown = [] }: ThemaCardProps): CardVraag[] {
  const chosen = vragen.filter(({ id }) => shown.includes(id))
  return chosen.length > 0 ? chosen : vragen.slice(0, limits.vragenShownFirst)
}
