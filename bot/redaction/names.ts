/** Stands in a text where the name of somebody stood who was erased. */
export const ERASED_NAME = '[naam gewist]'

/** Letters that do not fall apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ß: 'ss', œ: 'oe' }

interface Plain {
  text: string
  /** For every character of the plain text, where it stood in the given one. */
  from: number[]
}

/** A text without capitals and accents, and the way back: people type names as it comes. */
function plain(given: string): Plain {
  let text = ''
  const from: number[] = []
  let at = 0
  for (const letter of given) {
    const bare = [...letter.normalize('NFD').toLowerCase()].map((part) => PLAIN[part] ?? part).join('')
    for (const part of bare.replace(/\p{M}/gu, '')) {
      text += part
      for (let unit = 0; unit < part.length; unit += 1) from.push(at)
    }
    at += letter.length
  }
  from.push(at)
  return { text, from }
}

export const plainName = (name: string): string => plain(name).text.trim().replace(/\s+/g, ' ')

/** The given name and the last word of the surname; what one calls somebody for short. */
export function shortNames(name: string): string[] {
  const words = plainName(name).split(' ')
  // An initial is nobody.
  const ends = [words[0] ?? '', words.at(-1) ?? ''].filter((word) => /^[^.\d]{2,}$/.test(word))
  return [...new Set(ends)]
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const wholeWords = (choices: readonly string[], ending = ''): RegExp | null =>
  choices.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})${ending}(?![\\p{L}\\p{N}])`, 'gu')

/**
 * Replaces names in a text. Whole names are found however they are written; short ones only as a word of their own that
 * begins with a capital, also with the s of whose something is ("Jokes idee").
 * @param whole names as they are known; of one word they count as short
 * @param short as `shortNames` gives them
 */
export function nameEraser(whole: readonly string[], short: readonly string[]): (text: string) => string {
  const longest = (names: readonly string[]) => [...new Set(names)].sort((a, b) => b.length - a.length)
  const ofWords = longest(whole.map(plainName).filter((name) => name.includes(' ')))
  const anywhere = wholeWords(ofWords.map((name) => name.split(' ').map(literal).join('\\s+')))
  const asWord = wholeWords(longest(short).map(literal), 's?')
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

/** Quick, for nearly every text holds no name: the same as `plain` makes of it, without the way back. */
function mayHold(text: string, pattern: RegExp): boolean {
  const bare = text.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '')
  const found = bare.replace(/[ıøłđæßœ]/g, (part) => PLAIN[part] ?? part).search(pattern)
  return found >= 0
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
