import { type CardTexts, cardTexts, type Lang, leidraad } from '../content/index.ts'
import type { TypedAnswer } from './verbs.ts'

/** The afsluiting of a gesprek is answered like a thema, under this id (G13.a). */
export const afsluitingId = 'afsluiting'

export interface CardVraag {
  readonly id: string
  readonly tekst: string
  readonly deelvragen?: readonly string[]
  readonly toelichting?: string
}

/** A thema as cards show it. The afsluiting has no position. */
export interface CardThema {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly position?: { readonly number: number; readonly count: number }
  readonly vragen: readonly CardVraag[]
}

/** The afsluiting as a thema: its two vragen come from the leidraad. */
export function afsluitingThema(lang: Lang, minutes: number = leidraad.minuten.afsluiting): CardThema {
  const texts = cardTexts[lang].closing
  const vragen = leidraad.gesprekslijn.afsluiting.map(({ id, tekst }) => ({
    id: `${afsluitingId}.${id}`,
    tekst: texts.vragen?.[id] ?? tekst,
  }))
  return { id: afsluitingId, title: texts.title, minutes, vragen }
}

/** "Thema 3 van 7", or "Afsluiting". */
export function positionOf(thema: CardThema, texts: CardTexts): string {
  return thema.position === undefined
    ? texts.afsluiting
    : texts.themaOf(thema.position.number, thema.position.count)
}

/** "Thema 3 van 7 · 10 minuten". */
export function positionAndMinutes(thema: CardThema, texts: CardTexts): string {
  return `${positionOf(thema, texts)} · ${texts.minutes(thema.minutes)}`
}

/** A vraag with the answer to it. */
export interface GivenAnswer {
  readonly vraag: CardVraag
  readonly text: string
}

/**
 * Sorts the answers by the order of the vragen. Answers to a vraag that has been removed since come last under a general
 * label, so that no text is hidden.
 */
export function inOrderOfVragen(
  answers: readonly TypedAnswer[],
  vragen: readonly CardVraag[],
  texts: CardTexts,
): GivenAnswer[] {
  const given: GivenAnswer[] = []
  for (const vraag of vragen) {
    const answer = answers.find(({ vraagId }) => vraagId === vraag.id)
    if (answer !== undefined) given.push({ vraag, text: answer.text })
  }
  if (given.length === answers.length) return given
  for (const { vraagId, text } of answers) {
    if (!vragen.some(({ id }) => id === vraagId))
      given.push({ vraag: { id: vraagId, tekst: texts.yourText }, text })
  }
  return given
}

/** The vragen without an answer, in their order. */
export function withoutAnswer(vragen: readonly CardVraag[], given: readonly GivenAnswer[]): CardVraag[] {
  return vragen.filter(({ id }) => !given.some(({ vraag }) => vraag.id === id))
}
