/** Letters that normalisation does not split into a letter and a mark, and signs with several variants. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ß: 'ss', œ: 'oe', ς: 'σ' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-' },
}
/** Marks on letters, and characters that are not shown: soft hyphens, zero-width and direction characters. */
const UNSEEN = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

interface Plain {
  text: string
  /** For every character of the plain text, its index in the given text. */
  from: number[]
}

const plainLetter = (letter: string): string => PLAIN[letter] ?? letter

/**
 * A text without capitals, accents, variants of one letter (full width, bold) and characters that are not shown, with the
 * indexes back into the original: people type names in many ways.
 */
export function plain(given: string): Plain {
  let text = ''
  const from: number[] = []
  let at = 0
  for (const letter of given) {
    const bare = [...plainLetter(letter).normalize('NFKD').toLowerCase()].map(plainLetter).join('')
    for (const part of bare.replace(UNSEEN, '')) {
      text += part
      for (let unit = 0; unit < part.length; unit += 1) from.push(at)
    }
    at += letter.length
  }
  from.push(at)
  return { text, from }
}

/** The same text without the indexes; faster. */
export const quickPlain = (text: string): string =>
  text
    .replace(SPECIAL, plainLetter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(SPECIAL, plainLetter)

/**
 * Replaces what matches in the plain form of a text; the rest stays letter for letter.
 * @param pattern with flag g, in plain letters
 * @param by what stands in place of a match; null leaves it
 * @returns the text itself when nothing is replaced
 */
export function replacePlain(
  text: string,
  pattern: RegExp,
  by: (match: string, written: string) => string | null,
): string {
  // A fast check first: nearly every text holds no name.
  if (quickPlain(text).search(pattern) < 0) return text
  const { text: bare, from } = plain(text)
  let result = ''
  let done = 0
  for (const match of bare.matchAll(pattern)) {
    const start = from[match.index] ?? 0
    const end = from[match.index + match[0].length] ?? text.length
    const next = by(match[0], text.slice(start, end))
    if (next === null) continue
    result += text.slice(done, start) + next
    done = end
  }
  return done === 0 ? text : result + text.slice(done)
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Words inside surnames that identify no one. */
const BETWEEN: ReadonlySet<string> = new Set(
  "van der den de het 't ten ter te op in 'n la le el al bin ben von zu du da do dos di del en und aan bij".split(
    ' ',
  ),
)

/** A name as a school writes it in its directory, without additions of the school: "Berg, Anne van den (ROC)". */
function ownPart(name: string): { words: string; called: string } {
  const bare = plain(name).text
  const called = /\(([^)\s]+)\)/.exec(bare)?.[1] ?? ''
  const words = bare.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(/\s[|/-]\s|\|/)[0] ?? ''
  return { words: tidy(words.replace(/[^\p{L}\p{N}',. -]/gu, ' ')), called }
}

/** The words of a name in spoken order. */
function spoken(name: string): string[] {
  const [last = '', first = ''] = ownPart(name).words.split(',')
  return tidy(`${first} ${last}`).split(' ')
}

const IN_FULL: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/** A name as it is, and with letters written in full where people do that: "Müller" is also "Mueller". */
export function spellings(name: string): string[] {
  const inFull = name
    .normalize('NFC')
    .replace(/[äöüøå]/gi, (letter) => IN_FULL[letter.toLowerCase()] ?? letter)
  return inFull === name.normalize('NFC') ? [name] : [name, inFull]
}

/** How people shorten what joins a surname: "van der" is also "vd", "v.d." and "v/d". */
const shortened = (between: string): string[] =>
  /^van de[nr]?$/.test(between) ? ['vd', 'v.d.', 'v d', 'v/d'] : []

/** Spellings of a whole name: as the directory has it, in spoken order, and with the given name last. */
export function wholeNames(name: string): string[] {
  const [first = '', ...rest] = spoken(name)
  const last = rest.findLastIndex((word) => BETWEEN.has(word)) + 1
  const joined = rest.slice(last).join(' ')
  const between = rest.slice(0, last).join(' ')
  const forms = [`${first} ${rest.join(' ')}`, `${rest.join(' ')} ${first}`, `${joined} ${first} ${between}`]
  forms.push(...shortened(between).map((short) => `${first} ${short} ${joined}`))
  const inverted = rest.length === 0 ? [] : [`${rest.join(' ')}, ${first}`, `${joined}, ${first} ${between}`]
  return [...new Set([plain(name).text, ...forms, ...inverted].map(tidy))]
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/**
 * How a name stands in an e-mail address or a handle, letters only. `whole` holds the given name and the surname;
 * `short` an initial and the surname, by surname, because others may have the same.
 */
export function addressForms(name: string): { whole: string[]; short: [surname: string, forms: string[]][] } {
  const [first = '', ...rest] = spoken(name)
  const own = rest.filter((word) => !BETWEEN.has(word))
  const given = lettersOf(first)
  if (given === '' || own.length === 0) return { whole: [], short: [] }
  const between = rest.slice(0, rest.findLastIndex((word) => BETWEEN.has(word)) + 1).join(' ')
  const abbreviated = shortened(between)
    .slice(0, 1)
    .map((short) => short + own.join(''))
  const surnames = [
    ...new Set([rest.join(''), own.join(''), own.at(-1) ?? '', ...abbreviated].map(lettersOf)),
  ]
  const initial = given.slice(0, 1)
  return {
    whole: surnames.flatMap((surname) => [given + surname, surname + given]),
    short: own
      .flatMap((word) => word.split('-'))
      .map((word) => [word, surnames.flatMap((surname) => [initial + surname, surname + initial])]),
  }
}

/** Every word of a name, to see whether another person shares it. */
export const wordsOf = (name: string): string[] =>
  spellings(name).flatMap((one) => plain(one).text.split(/[^\p{L}\p{N}'.]+/u))

/** Short forms of a name: each given name and each part of the surname. */
export const shortNames = (name: string): string[] => [...new Set(spellings(name).flatMap(shortNamesIn))]

function shortNamesIn(name: string): string[] {
  const { words, called } = ownPart(name)
  const parts = words.split(/[\s,-]+/)
  // Brackets hold the given name when only initials come before it; otherwise often the school.
  if (parts.some((part) => part.includes('.'))) parts.push(called)
  // Initials identify no one; skip them.
  return [...new Set(parts)].filter((part) => /^[^.\d]{2,}$/.test(part) && !BETWEEN.has(part))
}
