import { cardTexts, type Lang } from '../content/index.ts'
import { afsluitingId } from './thema.ts'

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
