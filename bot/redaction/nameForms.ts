/** Letters that normalisation does not split into a letter and a mark, and signs with several variants. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ß: 'ss', œ: 'oe' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-' },
}
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

interface Plain {
  text: string
  /** For every character of the plain text, its index in the given text. */
  from: number[]
}

/** A text without capitals and accents, with the indexes back into the original: people type names in many ways. */
export function plain(given: string): Plain {
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

/** The same text without the indexes; faster. */
export const quickPlain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (part) => PLAIN[part] ?? part)

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

/** Spellings of a whole name: as the directory has it, and in spoken order. */
export function wholeNames(name: string): string[] {
  const { words } = ownPart(name)
  const [last = '', first = ''] = words.split(',')
  return [...new Set([tidy(plain(name).text), tidy(`${first} ${last}`)])]
}

/** Every word of a name, to see whether another person shares it. */
export const wordsOf = (name: string): string[] => plain(name).text.split(/[^\p{L}\p{N}'.]+/u)

/** Short forms of a name: each given name and each part of the surname. */
export function shortNames(name: string): string[] {
  const { words, called } = ownPart(name)
  const parts = words.split(/[\s,-]+/)
  // Brackets hold the given name when only initials come before it; otherwise often the school.
  if (parts.some((part) => part.includes('.'))) parts.push(called)
  // Initials identify no one; skip them.
  return [...new Set(parts)].filter((part) => /^[^.\d]{2,}$/.test(part) && !BETWEEN.has(part))
}
