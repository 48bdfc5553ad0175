import { cardTexts, type Lang } from '../content/index.ts'
import { card, heading, openUrl, paragraph, small } from './elements.ts'
import { limits } from './limits.ts'
import type { AdaptiveCard } from './model.ts'
import { own, plainLine, quoteLines } from './text.ts'
import { type CardThema, positionOf } from './thema.ts'
import { clockTime, type TimeInput } from './time.ts'

export interface SummaryCardProps {
  readonly lang: Lang
  /** Absent when the summary is about the whole gesprek. */
  readonly thema?: CardThema
  readonly text: string
  readonly gespreksleider: string
  readonly at: TimeInput
  readonly timeZone?: string
  readonly appUrl?: string
}

/** A summary by the gespreksleider in the chat, open to correction (G12.a). */
export function summaryCard(props: SummaryCardProps): AdaptiveCard {
  const { lang, thema, text, gespreksleider, at, timeZone, appUrl } = props
  const texts = cardTexts[lang]
  const name = gespreksleider === '' ? texts.summary.somebody : gespreksleider
  const gone = text === ''
  const lines = gone ? [own(texts.summary.gone)] : quoteLines(text, limits.summary, limits.summaryLines)
  const by = gone || gespreksleider === '' ? [] : [texts.summary.by(name, clockTime(at, lang, timeZone))]
  return card(
    thema === undefined ? texts.summary.wholeGesprekSpeak(name) : texts.summary.speak(thema.title, name),
    [
      small(own(positionLine(props))),
      heading(thema === undefined ? own(texts.summary.wholeGesprek) : plainLine(thema.title)),
      ...lines.map((line, index) => paragraph(line, index === 0 ? 'Default' : 'Small')),
      ...by.map((line) => small(plainLine(line), 'Medium')),
    ],
    openUrl(texts.viewInApp, appUrl),
  )
}

function positionLine({ lang, thema }: SummaryCardProps): string {
  const texts = cardTexts[lang]
  if (thema === undefined) return texts.app
  if (thema.position === undefined) return positionOf(thema, texts)
  return texts.summary.place(thema.position.number, thema.position.count)
}
