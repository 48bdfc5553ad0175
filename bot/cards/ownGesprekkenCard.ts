import { cardTexts, type Lang } from '../content/index.ts'
import { card, executeAction, heading, openUrl, paragraph, small, subtitle } from './elements.ts'
import type { AdaptiveCard } from './model.ts'
import { own, plainLine } from './text.ts'
import { dayAndTime, type TimeInput } from './time.ts'
import { verbs } from './verbs.ts'

/** A gesprek in which the reader has a role. */
export interface OwnGesprek {
  readonly groep: string
  readonly ronde: string
  /** Null when it has no time yet. */
  readonly plannedAt: TimeInput | null
  readonly goesOn: boolean
  /** Title of the open thema. */
  readonly thema?: string
}

export interface OwnGesprekkenCardProps {
  readonly lang: Lang
  /** Running gesprekken come first. */
  readonly gesprekken: readonly OwnGesprek[]
  readonly now: TimeInput
  /** Present when the reader can answer in the first gesprek now: its signed reference and retention. */
  readonly writes?: { readonly reference: string; readonly retentionMonths: number }
  readonly timeZone?: string
  readonly appUrl?: string
}

/** For the personal chat: the reader's gesprekken, and a button to answer privately in the running one (G4.h). */
export function ownGesprekkenCard(props: OwnGesprekkenCardProps): AdaptiveCard {
  const { lang, gesprekken, now, writes, timeZone, appUrl } = props
  const texts = cardTexts[lang]
  const { personal } = texts
  const when = ({ goesOn, plannedAt, thema }: OwnGesprek): string => {
    if (goesOn) return thema === undefined ? personal.goesOn : personal.goesOnWith(thema)
    return plannedAt === null ? texts.link.notPlanned : dayAndTime(plannedAt, now, lang, timeZone)
  }
  return card(
    [personal.title, ...gesprekken.map((gesprek) => `${gesprek.groep}. ${when(gesprek)}`)].join('. '),
    [
      small(own(texts.app)),
      heading(own(personal.title)),
      ...gesprekken.flatMap((gesprek) => [
        subtitle(plainLine(gesprek.groep)),
        paragraph(plainLine(when(gesprek)), 'None'),
        small(plainLine(gesprek.ronde), 'None'),
      ]),
      small(
        own(
          writes === undefined
            ? personal.onlyYou
            : personal.onlyYouWrite(texts.opening.retention(writes.retentionMonths)),
        ),
        'Medium',
      ),
    ],
    [
      ...(writes === undefined
        ? []
        : [executeAction(personal.write, verbs.openThema, { ref: writes.reference })]),
      ...openUrl(texts.openApp, appUrl),
    ],
  )
}
