import { cardTexts, type Lang } from '../content/index.ts'
import { card, executeAction, heading, openUrl, paragraph, small, subtitle } from './elements.ts'
import type { AdaptiveCard } from './model.ts'
import { own, plainLine } from './text.ts'
import { dayAndTime, type TimeInput } from './time.ts'
import { verbs } from './verbs.ts'

/** A gesprek in which the reader has a part. */
export interface OwnGesprek {
  readonly groep: string
  readonly ronde: string
  /** Null when it has no time yet. */
  readonly plannedAt: TimeInput | null
  readonly goesOn: boolean
  /** The title of what is on the table now. */
  readonly thema?: string
}

export interface OwnGesprekkenCardProps {
  readonly lang: Lang
  /** What goes on now first. */
  readonly gesprekken: readonly OwnGesprek[]
  readonly now: TimeInput
  /** Signed, of the first one, and how long words are kept there; present when its reader can write there now. */
  readonly writes?: { readonly reference: string; readonly retentionMonths: number }
  readonly timeZone?: string
  readonly appUrl?: string
}

/** To one person alone: the own gesprekken, and a way to write at the one that goes on without anybody looking on. */
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
