import { cardTexts, type Lang } from '../content/index.ts'
import { afsluitingId } from './thema.ts'
import { clockTime, type TimeInput } from './time.ts'

/** A minute before closing: the closing edit wipes what is typed in the card and not saved. */
export function closesSoonMessage(lang: Lang, themaId: string): string {
  const { themaClosesSoon, afsluitingClosesSoon } = cardTexts[lang].messages
  return themaId === afsluitingId ? afsluitingClosesSoon : themaClosesSoon
}

/** The reply to a card that was sent with nothing in it. */
export function nothingWrittenMessage(lang: Lang): string {
  return cardTexts[lang].messages.nothingWritten
}

/** The reply to the chat word for help, made of the very words the bot listens to. */
export function helpMessage(lang: Lang): string {
  return cardTexts[lang].messages.help(cardTexts[lang].chatWords)
}

/** To an older client that cannot take a card as reply: everyone in the chat reads this, so it says nothing of the answer. */
export function savedMessage(lang: Lang, at: TimeInput, timeZone?: string): string {
  return cardTexts[lang].messages.savedAt(clockTime(at, lang, timeZone))
}

/** A meeting starts in the chat of a gesprek that is over: said, and not acted on (spec G1). */
export function anotherMessage(
  lang: Lang,
  groep: { readonly number: number; readonly title: string },
): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.another(groep.number, groep.title, chatWords.start)
}

/** What works in a channel and what does not, before anybody counts on it. */
export function inChannelMessage(lang: Lang): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.inChannel(chatWords)
}

/** The meeting begins more than half an hour before the plan: asked about, not acted on (spec G2). */
export function startsEarlyMessage(lang: Lang): string {
  const { messages, chatWords } = cardTexts[lang]
  return messages.startsEarly(chatWords.start)
}
