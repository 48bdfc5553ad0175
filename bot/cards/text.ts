/** Text that a TextBlock or Fact shows literally. Only this file creates it, so raw text cannot slip in. */
export type Plain = string & { readonly plain: unique symbol }

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
const invisible = /(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu
const blanks = /[\t ]+/g
const opensMarkup = /[\\<&~{[\])]/g
const emphasisMark = /[*_]/g
const startsWithLetter = /^\p{L}/u
/** Matches anything that a step below would change. Most lines match nothing and need no work. */
const needsWork = /[\\<&~{[\])`*_\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]| {2}|\s$/u

function isPlain(text: string): text is Plain {
  return startsWithLetter.test(text) && !needsWork.test(text)
}

function clean(line: string): string {
  return line.replace(invisible, '').replace(blanks, ' ').trim()
}

function escapeMarkup(cleaned: string): Plain {
  const escaped = cleaned.replace(opensMarkup, '$&\u200B').replaceAll('`', '’').replace(emphasisMark, '\\$&')
  return (startsWithLetter.test(escaped) ? escaped : `\u200B${escaped}`) as Plain
}

/**
 * Splits a person's text into lines that each become one TextBlock. No markup, links, entities, mentions or date functions
 * run on desktop, iOS or Android, and people read what was typed (X5.c). The order of the steps matters.
 */
export function plainLines(text: string): Plain[] {
  if (isPlain(text)) return [text]
  const lines: Plain[] = []
  for (const line of text.split(lineBreak)) {
    const cleaned = clean(line)
    if (cleaned !== '') lines.push(escapeMarkup(cleaned))
  }
  return lines
}

/** Like `plainLines`, but on one line: for a name, a title or a vraag. */
export function plainLine(text: string): Plain {
  if (isPlain(text)) return text
  const cleaned = text
    .split(lineBreak)
    .map(clean)
    .filter((line) => line !== '')
    .join(' ')
  return cleaned === '' ? ('' as Plain) : escapeMarkup(cleaned)
}

/** Marks our own text as plain. Never use it for text that a person or a school wrote. */
export function own(words: string): Plain {
  return words as Plain
}

/** Cuts to at most `length` characters, never inside a surrogate pair, and ends with "…" where it cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const endsInHalf = isHighSurrogate(text.charCodeAt(length - 1))
  return `${text.slice(0, endsInHalf ? length - 1 : length).trimEnd()}…`
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

/** The lines of a text, cut to `length` characters and `lineCount` lines. */
export function quoteLines(text: string, length: number, lineCount: number): Plain[] {
  const lines = plainLines(cut(text, length))
  if (lines.length <= lineCount) return lines
  return [...lines.slice(0, lineCount), own('…')]
}

const unshowable = /(?![\t\n\r])\p{Cc}/gu

/** Text for the value of a field, which shows it literally. Drops characters that no field can show or JSON cannot carry. */
export function fieldValue(text: string): string {
  return text.replace(unshowable, '').toWellFormed()
}

const growsInJson = /["\\\n\r\t]/g

/** The number of characters that a field value takes in JSON. */
export function jsonLength(value: string): number {
  return value.length + (value.match(growsInJson)?.length ?? 0)
}
