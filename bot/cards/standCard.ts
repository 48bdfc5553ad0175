import { type CardTexts, cardTexts, type Lang } from '../content/index.ts'
import { card, heading, openUrl, paragraph, small } from './elements.ts'
import type { AdaptiveCard, ColumnSet, TextBlock } from './model.ts'
import { own, type Plain, plainLine } from './text.ts'
import { clockTime, type TimeInput } from './time.ts'

export interface StandCardProps {
  readonly lang: Lang
  readonly groepNumber: number
  readonly startedAt?: TimeInput
  readonly endedAt?: TimeInput
  /** Negative when the gesprek takes longer than planned. */
  readonly minutesLeft: number
  readonly deelnemerCount: number
  readonly themas: readonly StandThema[]
  readonly timeZone?: string
  readonly appUrl?: string
}

export interface StandThema {
  /** Absent for the afsluiting. */
  readonly number?: number
  readonly title: string
  readonly state: 'klaar' | 'nu' | 'straks'
  readonly answeredCount: number
  readonly anonymous: boolean
}

/** Shows where the gesprek is: time left, and the status and number of answers per thema (G6.d). */
export function standCard(props: StandCardProps): AdaptiveCard {
  const texts = cardTexts[props.lang]
  const { title, phase } = progress(props, texts)
  const now = props.endedAt === undefined ? props.themas.find(({ state }) => state === 'nu') : undefined
  return card(
    speak(props, now, title, texts),
    [
      small(own(`${texts.stand.groep(props.groepNumber)} · ${phase}`)),
      heading(own(title)),
      paragraph(own(explanation(props, now, texts))),
      {
        type: 'Container',
        spacing: 'Medium',
        items: props.themas.map((thema, index) => row(thema, index, props.deelnemerCount, texts)),
      },
    ],
    openUrl(texts.openApp, props.appUrl),
  )
}

function progress({ lang, timeZone, ...gesprek }: StandCardProps, texts: CardTexts) {
  const { startedAt, endedAt, minutesLeft } = gesprek
  if (endedAt !== undefined) {
    return { title: texts.stand.endedTitle, phase: texts.stand.endedAt(clockTime(endedAt, lang, timeZone)) }
  }
  if (startedAt === undefined) return { title: texts.stand.notStartedTitle, phase: texts.stand.notStarted }
  return {
    title: texts.stand.left(minutesLeft),
    phase: texts.stand.startedAt(clockTime(startedAt, lang, timeZone)),
  }
}

function atThema(now: StandThema | undefined, texts: CardTexts): string {
  if (now === undefined) return texts.stand.atNothing
  return now.number === undefined ? texts.stand.atAfsluiting : texts.stand.atThema(now.number)
}

function explanation(
  { startedAt, endedAt }: StandCardProps,
  now: StandThema | undefined,
  texts: CardTexts,
): string {
  const busy = startedAt !== undefined && endedAt === undefined
  return busy ? `${atThema(now, texts)} ${texts.stand.explain}` : texts.stand.explain
}

function speak(
  { groepNumber }: StandCardProps,
  now: StandThema | undefined,
  title: string,
  texts: CardTexts,
): string {
  if (now === undefined) return `${texts.stand.groep(groepNumber)}. ${title}.`
  return now.number === undefined
    ? `${texts.stand.speakAfsluiting(groepNumber)} ${title}.`
    : `${texts.stand.speakThema(groepNumber, now.number, now.title)} ${title}.`
}

function row(thema: StandThema, index: number, deelnemerCount: number, texts: CardTexts): ColumnSet {
  const name = plainLine(thema.title)
  const left = thema.number === undefined ? name : own(`${thema.number} · ${name}`)
  return {
    type: 'ColumnSet',
    spacing: index === 0 ? 'None' : 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: [nameCell(left, thema)] },
      { type: 'Column', width: 'auto', items: [stateCell(thema, deelnemerCount, texts)] },
    ],
  }
}

function nameCell(text: Plain, { state }: StandThema): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...(state === 'nu' ? { weight: 'Bolder' } : {}) }
}

function stateCell(
  { state, answeredCount, anonymous }: StandThema,
  total: number,
  texts: CardTexts,
): TextBlock {
  const wrote = texts.stand.wrote({ answered: answeredCount, total, anonymous })
  const text = own(state === 'straks' ? texts.stand.state.straks : `${texts.stand.state[state]} · ${wrote}`)
  const cell = { type: 'TextBlock', text, wrap: true, horizontalAlignment: 'Right' } as const
  return state === 'nu' ? { ...cell, weight: 'Bolder' } : { ...cell, isSubtle: true }
}
