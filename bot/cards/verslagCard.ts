import { cardTexts, type Lang } from '../content/index.ts'
import { type Day, longDay, untilDay } from '../domain/workingDays.ts'
import {
  actionSet,
  answerField,
  card,
  done,
  folded,
  heading,
  openUrl,
  paragraph,
  plainAction,
  small,
  subtitle,
  toggleAction,
} from './elements.ts'
import type { ActionData, AdaptiveCard, OpenUrlAction } from './model.ts'
import { own, plainLine } from './text.ts'
import { clockTime, type TimeInput } from './time.ts'
import { verbs } from './verbs.ts'

/** The id of the field in which a person corrects the whole verslag. */
export const CORRECTIE_FIELD = 'correctie'

const FOLD = 'verbeteren'

export interface VerslagCardProps {
  readonly lang: Lang
  /** The number of the groep. */
  readonly groep: number
  /** The day of the gesprek. */
  readonly heldOn: Day
  /** The last day of correction. */
  readonly until: Day
  readonly gesprekId: string
  readonly version: number
  /** Whether the card has a field; without it correcting is in the app. */
  readonly corrects: boolean
  readonly appUrl?: string
}

/** Asks the groep to read the verslag: akkoord, or say what is wrong (R2.c). */
export function verslagCard(props: VerslagCardProps): AdaptiveCard {
  const { lang, until, corrects } = props
  const texts = cardTexts[lang]
  const { verslag } = texts
  const by = verslag.react(untilDay(until, lang))
  const data = dataOf(props)
  return card([verslag.title, by, verslag.read, verslag.silence].join(' '), [
    small(plainLine(placeLine(props))),
    heading(own(verslag.title)),
    subtitle(plainLine(by), 'Default'),
    paragraph(own(verslag.read), 'None'),
    small(own(`${verslag.silence} ${verslag.seenBy}`), 'Medium'),
    actionSet(
      ...openVerslag(props),
      plainAction(verslag.agree, verbs.agreeVerslag, data),
      ...(corrects ? [toggleAction(verslag.correct, texts.showOrHide(verslag.correct), FOLD)] : []),
    ),
    ...(corrects
      ? [
          folded(FOLD, [
            answerField(CORRECTIE_FIELD, verslag.field, verslag.placeholder),
            small(own(verslag.moreInApp), 'Small'),
            actionSet(plainAction(verslag.send, verbs.correctVerslag, data)),
          ]),
        ]
      : []),
  ])
}

/** What the card shows once the verslag is no longer to be corrected. */
export type VerslagEnd = 'withdrawn' | 'closed' | 'settled' | 'newer'

/** The same card afterwards: one sentence, and the way to the verslag while it can be read. */
export function verslagOverCard(props: VerslagCardProps, end: VerslagEnd): AdaptiveCard {
  const { verslag } = cardTexts[props.lang]
  const says = verslag.over[end]
  return card(
    [verslag.name, says].join('. '),
    [small(plainLine(placeLine(props))), heading(own(verslag.name)), paragraph(own(says))],
    end === 'withdrawn' ? [] : openVerslag(props),
  )
}

/** To one person who did not react yet. @param left how many days there are until the last day */
export function verslagReminderCard(props: VerslagCardProps, left: number): AdaptiveCard {
  const { lang } = props
  const { verslag } = cardTexts[lang]
  const until = capital(untilDay(props.until, lang))
  return card(
    verslag.reminder.speak(left, untilDay(props.until, lang)),
    [
      small(plainLine(placeLine(props))),
      heading(own(verslag.reminder.title)),
      subtitle(plainLine(until), 'Default'),
      paragraph(own(verslag.reminder.left(left)), 'None'),
      small(own(verslag.silence), 'Medium'),
      small(own(verslag.reminder.onlyYou), 'Small'),
    ],
    openVerslag(props),
  )
}

/** The same once that person reacted, or the verslag is no longer to be corrected. */
export function verslagReminderOverCard(props: VerslagCardProps, why: 'reacted' | 'over'): AdaptiveCard {
  const { verslag } = cardTexts[props.lang]
  const says = verslag.reminder[why]
  return card(says, [small(plainLine(placeLine(props))), heading(own(verslag.name)), paragraph(own(says))])
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The reply to a press: what was chosen and when, and how to change it. */
export function verslagAnsweredCard(
  props: VerslagCardProps,
  answer: { readonly kind: 'agreed' | 'corrected'; readonly at: TimeInput; readonly timeZone?: string },
): AdaptiveCard {
  const { lang, until } = props
  const { verslag } = cardTexts[lang]
  const time = clockTime(answer.at, lang, answer.timeZone)
  const says = answer.kind === 'agreed' ? verslag.agreed(time) : verslag.corrected(time)
  return card(
    `${says} ${verslag.changeUntil(untilDay(until, lang))}`,
    [
      small(plainLine(placeLine(props))),
      heading(own(verslag.name)),
      done(own(says)),
      small(own(verslag.changeUntil(untilDay(until, lang))), 'Medium'),
    ],
    openVerslag(props),
  )
}

function placeLine({ lang, groep, heldOn }: VerslagCardProps): string {
  return cardTexts[lang].verslag.place(groep, longDay(heldOn, lang))
}

const openVerslag = ({ lang, appUrl }: VerslagCardProps): OpenUrlAction[] =>
  openUrl(cardTexts[lang].verslag.open, appUrl)

const dataOf = ({ gesprekId, version }: VerslagCardProps): ActionData => ({
  verslagId: gesprekId,
  version,
})
