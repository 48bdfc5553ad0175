import type { Quote } from '../domain/wordDiff.ts'
import { addressForms, quickPlain, replacePlain, spellings, wholeNames } from './nameForms.ts'

/** Replaces the name of an erased person in a text. */
export const ERASED_NAME = '[naam gewist]'

const wordsIn = (name: string): string[] => name.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Shorter names written without anything in between may be other words: "An Der" is "ander". */
const ENOUGH_LETTERS = 8

/** People write a hyphen in a name in many ways, or leave it out; addresses and handles have a dot, a line or nothing. */
function pattern(name: string): string {
  const words = wordsIn(name).map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['\\s]?"),
  )
  const between = name.replace(/[^\p{L}]/gu, '').length >= ENOUGH_LETTERS ? '[\\s._-]*' : '[\\s._-]+'
  return words.join(between)
}

/** A pattern with very many names would exceed what the engine can compile. */
const PER_PATTERN = 500

/** Matches names as whole words, also with a genitive s ("Jokes idee"). */
function wholeWords(names: readonly string[]): RegExp[] {
  const patterns: RegExp[] = []
  for (let at = 0; at < names.length; at += PER_PATTERN) {
    const some = names.slice(at, at + PER_PATTERN).map(pattern)
    patterns.push(new RegExp(`(?<![\\p{L}\\p{N}])(?:${some.join('|')})s?(?![\\p{L}\\p{N}])`, 'gu'))
  }
  return patterns
}

/** The part of an e-mail address before the @, and handles that begin with one. */
const ADDRESS =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}'._+-]+(?=@[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])@)[\p{L}\p{N}'._-]+/gu

/**
 * Replaces names in a text. Whole names are found however they are written, also in e-mail addresses and handles; short
 * ones only as a separate word with a capital (X3.f).
 * @param names as they are known; those of one word are not searched
 * @param short as `shortNames` gives them
 */
export function nameEraser(names: readonly string[], short: readonly string[]): (text: string) => string {
  const whole = names.flatMap(spellings)
  const longest = (names: readonly string[]) => [...new Set(names)].sort((a, b) => b.length - a.length)
  const anywhere = wholeWords(longest(whole.flatMap(wholeNames).filter(isOfWords)))
  const asWord = wholeWords(longest(short))
  const addresses = addressesOf(whole, short)
  return (given) => {
    let text = given
    if (addresses.size > 0 && /[@＠﹫]/.test(text)) {
      text = replacePlain(text, ADDRESS, (match) => (addresses.has(lettersIn(match)) ? ERASED_NAME : null))
    }
    for (const names of anywhere) text = replacePlain(text, names, () => ERASED_NAME)
    for (const names of asWord) {
      text = replacePlain(text, names, (_, written) => (isCapital(written) ? ERASED_NAME : null))
    }
    return text
  }
}

/**
 * Takes a part of a name from the outer ends of a quote: what is around a quote is cut off at a number of characters, which may
 * be inside a name. Losing another word there does no harm, because it only helps to find the quote again.
 */
export function edgeEraser(whole: readonly string[]): (quote: Quote) => Quote {
  const names = [...new Set(whole.flatMap(wholeNames))].map((name) => name.replace(/[^\p{L}\p{N}]/gu, ''))
  const isEnd = (part: string): boolean => names.some((name) => name.endsWith(part))
  const isStart = (part: string): boolean => names.some((name) => name.startsWith(part))
  return (quote) => {
    const before = cutStart(quote.before, isEnd)
    const after = cutEnd(quote.after, isStart)
    return before === quote.before && after === quote.after ? quote : { ...quote, before, after }
  }
}

/** More words than this no name has. */
const WORDS_OF_A_NAME = 8
const lettersOf = (text: string): string => quickPlain(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The text without the most words at its start that are the end of a name; three letters or more. */
function cutStart(text: string, isEnd: (part: string) => boolean): string {
  const ends = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => index + word.length)
  const end = ends.slice(0, WORDS_OF_A_NAME).findLast((at) => isPart(text.slice(0, at), isEnd))
  return end === undefined ? text : text.slice(end)
}

function cutEnd(text: string, isStart: (part: string) => boolean): string {
  const starts = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => index)
  const start = starts.slice(-WORDS_OF_A_NAME).find((at) => isPart(text.slice(at), isStart))
  return start === undefined ? text : text.slice(0, start)
}

function isPart(text: string, isOf: (part: string) => boolean): boolean {
  const part = lettersOf(text)
  return part.length >= 3 && isOf(part)
}

/** Of an initial with a surname, only those whose surname no other person in the ronde has. */
function addressesOf(whole: readonly string[], short: readonly string[]): ReadonlySet<string> {
  const forms = whole.map(addressForms)
  const unique = forms.flatMap((form) =>
    form.short.flatMap(([surname, spellings]) => (short.includes(surname) ? spellings : [])),
  )
  return new Set([...forms.flatMap((form) => form.whole), ...unique])
}

/** The letters of an address, without what stands behind a plus. */
const lettersIn = (address: string): string => (address.split('+')[0] ?? '').replace(/[^\p{L}]/gu, '')

const isOfWords = (name: string): boolean => name.includes(' ') && wordsIn(name).length > 1

/** Whether a text begins with a capital, in any variant of the letter. */
function isCapital(text: string): boolean {
  const [letter = ''] = text.normalize('NFKD')
  return letter !== letter.toLowerCase()
}
