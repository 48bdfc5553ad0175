import { addressForms, replacePlain, wholeNames } from './nameForms.ts'

/** Replaces the name of an erased person in a text. */
export const ERASED_NAME = '[naam gewist]'

const wordsIn = (name: string): string[] => name.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Shorter names written without anything in between may be other words: "An Der" is "ander". */
const ENOUGH_LETTERS = 8

/** People write a hyphen in a name in many ways, or leave it out; addresses and handles have a dot, a line or nothing. */
function pattern(name: string): string {
  const words = wordsIn(name).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
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
 * @param whole names as they are known; those of one word are not searched
 * @param short as `shortNames` gives them
 */
export function nameEraser(whole: readonly string[], short: readonly string[]): (text: string) => string {
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
