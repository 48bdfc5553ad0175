import { plain, quickPlain, wholeNames } from './nameForms.ts'

/** Replaces the name of an erased person in a text. */
export const ERASED_NAME = '[naam gewist]'

const wordsIn = (name: string): string[] => name.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** People write a hyphen in a name in many ways, or leave it out. */
const pattern = (name: string): string =>
  wordsIn(name)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[\\s-]+')

/** Matches names as whole words, also with a genitive s ("Jokes idee"). */
const wholeWords = (names: readonly string[]): RegExp | null =>
  names.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(pattern).join('|')})s?(?![\\p{L}\\p{N}])`, 'gu')

/**
 * Replaces names in a text. Whole names are found however they are written; short ones only as a separate word with a
 * capital (X3.f).
 * @param whole names as they are known; those of one word are not searched
 * @param short as `shortNames` gives them
 */
export function nameEraser(whole: readonly string[], short: readonly string[]): (text: string) => string {
  const longest = (names: readonly string[]) => [...new Set(names)].sort((a, b) => b.length - a.length)
  const anywhere = wholeWords(longest(whole.flatMap(wholeNames).filter(isOfWords)))
  const asWord = wholeWords(longest(short))
  return (text) =>
    replaced(
      replaced(text, anywhere, () => true),
      asWord,
      isCapital,
    )
}

function replaced(text: string, pattern: RegExp | null, counts: (first: string) => boolean): string {
  if (pattern === null || !mayHold(text, pattern)) return text
  const { text: bare, from } = plain(text)
  let result = ''
  let done = 0
  for (const match of bare.matchAll(pattern)) {
    const start = from[match.index] ?? 0
    const end = from[match.index + match[0].length] ?? text.length
    if (!counts(text.slice(start, start + 1))) continue
    result += text.slice(done, start) + ERASED_NAME
    done = end
  }
  return done === 0 ? text : result + text.slice(done)
}

/** A fast check first: nearly every text holds no name. */
const mayHold = (text: string, pattern: RegExp): boolean => quickPlain(text).search(pattern) >= 0

const isOfWords = (name: string): boolean => name.includes(' ') && wordsIn(name).length > 1
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
