import { cardTexts, type Lang } from '../content/index.ts'
import { ANTWOORD_MAX } from '../domain/bounds.ts'
import { afsluitingId } from './thema.ts'
import { clockTime, type TimeInput } from './time.ts'
import type { TypedAnswer } from './verbs.ts'

/** The warning a minute before a thema closes: closing edits the card, which wipes text not yet saved (G4.k). */
export function closesSoonMessage(lang: Lang, themaId: string): string {
  const { themaClosesSoon, afsluitingClosesSoon } = cardTexts[lang].messages
  return themaId === afsluitingId ? afsluitingClosesSoon : themaClosesSoon
}

/** The reply to a card sent with empty fields. */
export function nothingWrittenMessage(lang: Lang): string {
  return cardTexts[lang].messages.nothingWritten
}

/** The reply to an answer that is too long: how much is too much. Null when none of the texts is too long by itself. */
export function tooLongMessage(lang: Lang, typed: readonly TypedAnswer[]): string | null {
  const over = Math.max(...typed.map(({ text }) => text.trim().length)) - ANTWOORD_MAX
  if (over <= 0) return null
  const number = new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB')
  return cardTexts[lang].messages.tooLong(number.format(over), number.format(ANTWOORD_MAX))
}

/** Says that the text is still in the card, where no card can hold it. */
export function stillInCardMessage(lang: Lang): string {
  return cardTexts[lang].messages.stillInCard
}

/** The reply to the chat word for help, built from the words that the bot knows. */
export function helpMessage(lang: Lang): string {
  return cardTexts[lang].messages.help(cardTexts[lang].chatWords)
}

/** The reply to a client that cannot show a card as reply. Everyone in the chat reads it, so it quotes nothing (G4.i). */
export function savedMessage(lang: Lang, at: TimeInput, timeZone?: string): string {
  return cardTexts[lang].messages.savedAt(clockTime(at, lang, timeZone))
}

/** A meeting started in the chat of a gesprek that is over: the chat reads what to do (G1.g). */
export function anotherMessage(
  lang: Lang,
  groep: { readonly number: number; readonly title: string },
): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.another(groep.number, groep.title, chatWords.start)
}

/** What works in a channel and what does not, and who reads along (X7.c). */
export function inChannelMessage(lang: Lang): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.inChannel(chatWords)
}

/** A gesprek is started while another of the ronde goes on, which stays unnamed here (G2.j, X1.m). */
export function startsBesideMessage(lang: Lang): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.startsBeside(chatWords.start)
}

/** The start is more than 30 minutes before the plan: the chat is asked, nothing starts (G2.e). */
export function startsEarlyMessage(lang: Lang): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.startsEarly(chatWords.start)
}

/** Asks which gesprek an unlinked meeting is, without naming any: who reads this is not known (X1.m). */
export function whichGesprekMessage(lang: Lang): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.whichGesprek(chatWords.start)
}
