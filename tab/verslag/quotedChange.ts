import type { Quote } from '../../bot/domain/wordDiff.ts'

/**
 * What a correctie changed, shown from the words that it quotes: the paragraph that it was written on may be gone. The
 * change lies between the words before the quote and those behind it.
 * @param proposed the text of the correctie
 * @returns null when these words are not in the text
 */
export function quotedChange(quote: Quote, proposed: string): { before: string; after: string } | null {
  const { text, before, after } = quote
  const start = before === '' ? 0 : proposed.indexOf(before)
  if (start < 0) return null
  const from = start + before.length
  const end = after === '' ? proposed.length : proposed.indexOf(after, from)
  if (end < 0) return null
  return { before: `${before}${text}${after}`, after: `${before}${proposed.slice(from, end)}${after}` }
}
