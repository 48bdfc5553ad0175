import { cardTexts, type Lang } from '../content/index.ts'
import { clockAt, longDay, untilDay } from '../domain/workingDays.ts'
import type { ForYouItem } from '../protocol/forYou.ts'
import { actionSet, card, emphasis, heading, openUrl, paragraph, small, subtitle } from './elements.ts'
import type { AdaptiveCard } from './model.ts'
import { own, plainLine } from './text.ts'
import { clockTime } from './time.ts'

export interface ForYouCardProps {
  readonly lang: Lang
  /** In order, each with the link to where it is done. */
  readonly items: readonly (ForYouItem & { readonly url?: string })[]
  /** Epoch ms. */
  readonly now: number
  readonly appUrl?: string
}

/** Things on one card, the first included; the others are in the app. */
const SHOWN = 5

/** For the personal chat: what waits for the reader now (O7.e). It is a snapshot, and holds no words of a verslag. */
export function forYouCard({ lang, items, now, appUrl }: ForYouCardProps): AdaptiveCard {
  const texts = cardTexts[lang]
  const { forYou } = texts
  const [first, ...others] = items
  const title = first === undefined ? forYou.nothing : forYou.title
  const what = ({ kind, groep }: ForYouItem): string => forYou.what[kind](groep.kort)
  const line = ({ ronde, until, late }: ForYouItem): string =>
    [ronde, late > 0 ? forYou.late(late) : null, until === null ? null : untilDay(until, lang)]
      .filter((part) => part !== null)
      .join(', ')
  const left = others.length - (SHOWN - 1)
  const stamp = forYou.snapshot(longDay(clockAt(now).day, lang), clockTime(now, lang))
  return card(
    first === undefined
      ? `${title}.`
      : [`${title}: ${what(first)}`, ...others.slice(0, SHOWN - 1).map(what)].join('. '),
    [
      small(own(forYou.place)),
      heading(own(title)),
      ...(first === undefined
        ? [paragraph(own(forYou.later))]
        : [
            emphasis([
              subtitle(plainLine(what(first)), 'None'),
              small(plainLine(line(first)), 'None'),
              ...(first.url === undefined
                ? []
                : [
                    actionSet({
                      type: 'Action.OpenUrl',
                      title: forYou.open[first.kind],
                      url: first.url,
                    } as const),
                  ]),
            ]),
          ]),
      ...others
        .slice(0, SHOWN - 1)
        .flatMap((item) => [subtitle(plainLine(what(item))), small(plainLine(line(item)), 'None')]),
      ...(left > 0 ? [paragraph(own(forYou.more(left)))] : []),
      small(own(stamp), 'Medium'),
    ],
    openUrl(forYou.openAll, appUrl),
  )
}
