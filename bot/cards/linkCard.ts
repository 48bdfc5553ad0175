import { cardTexts, type Lang } from '../content/index.ts'
import { nearestFirst } from '../domain/ronde/linkable.ts'
import { card, done, executeAction, heading, paragraph, small } from './elements.ts'
import { limits } from './limits.ts'
import type { AdaptiveCard, ChoiceInput } from './model.ts'
import { own, plainLine } from './text.ts'
import { clockTime, dayAndTime, type TimeInput } from './time.ts'
import { verbs } from './verbs.ts'

export interface LinkCardProps {
  readonly lang: Lang
  readonly gesprekken: readonly LinkChoice[]
  readonly now: TimeInput
  readonly timeZone?: string
}

/** A gesprek that has no chat yet. */
export interface LinkChoice {
  readonly gesprekId: string
  readonly groep: { readonly number: number; readonly title: string }
  /** Null when it has no time yet; these come last. */
  readonly plannedAt: TimeInput | null
}

/** Asks which gesprek an unlinked meeting is: the five nearest in time, none preselected (G1.b). */
export function linkCard({ lang, gesprekken, now, timeZone }: LinkCardProps): AdaptiveCard {
  const texts = cardTexts[lang]
  const at = ({ plannedAt }: LinkChoice) => (plannedAt === null ? null : Number(plannedAt))
  const nearest = nearestFirst(gesprekken, at, Number(now)).slice(0, limits.gesprekken)
  const choice: ChoiceInput = {
    type: 'Input.ChoiceSet',
    id: 'gesprekId',
    label: texts.link.field,
    style: 'expanded',
    isRequired: true,
    errorMessage: texts.link.chooseFirst,
    wrap: true,
    spacing: 'Medium',
    choices: nearest.map(({ gesprekId, groep, plannedAt }) => ({
      // Some clients render Markdown, and the HTML that it allows, in the title of a choice too (X5.c).
      title: texts.link.choice(
        groep.number,
        plainLine(groep.title),
        plannedAt === null ? texts.link.notPlanned : dayAndTime(plannedAt, now, lang, timeZone),
      ),
      value: gesprekId,
    })),
  }
  return card(
    texts.link.speak,
    [
      small(own(texts.app)),
      heading(own(texts.link.title)),
      paragraph(own(texts.link.intro)),
      choice,
      small(own(texts.link.whoChooses), 'Medium'),
    ],
    [executeAction(texts.link.button, verbs.linkGesprek, { chat: 'deze' })],
  )
}

export interface LinkedCardProps {
  readonly lang: Lang
  readonly groep: { readonly number: number; readonly title: string }
  readonly linkedAt: TimeInput
  readonly timeZone?: string
}

/** Replaces the question once it is answered (G1.e). */
export function linkedCard({ lang, groep, linkedAt, timeZone }: LinkedCardProps): AdaptiveCard {
  const texts = cardTexts[lang]
  const linked = texts.link.linked(groep.number, groep.title, clockTime(linkedAt, lang, timeZone))
  return card(`${texts.link.linkedTitle}. ${linked}`, [
    small(own(texts.app)),
    heading(own(texts.link.linkedTitle)),
    done(plainLine(linked)),
    paragraph(own(texts.link.themasComeHere)),
  ])
}

/** Replaces every card of a ronde that was deleted (X3.r). */
export function deletedCard(lang: Lang): AdaptiveCard {
  const { app, link } = cardTexts[lang]
  return card(`${link.deletedTitle}. ${link.deleted}`, [
    small(own(app)),
    heading(own(link.deletedTitle)),
    paragraph(own(link.deleted)),
  ])
}

/** Replaces every card that asked for something in a chat whose gesprek was unlinked (G1.f). */
export function unlinkedCard(lang: Lang): AdaptiveCard {
  const { app, link, chatWords } = cardTexts[lang]
  return card(`${link.unlinkedTitle}. ${link.unlinked}`, [
    small(own(app)),
    heading(own(link.unlinkedTitle)),
    paragraph(own(link.unlinked)),
    paragraph(own(link.whichThen(chatWords.start))),
  ])
}
