/**
 * Characters (UTF-16 units) that the server takes of one text. The tab imports no values of the server; a unit test
 * compares these with its schemas.
 */
export const NOTITIE_MAX = 4_000
export const ANTWOORD_MAX = 10_000
/** The title of a ronde, the names in it, and the room of a gesprek. */
export const NAME_MAX = 200
/** One goal, and each text about the use of the portret. */
export const GOAL_MAX = 400
/** All goals of a ronde together, as the form holds them; each is bounded by itself too. */
export const GOALS_MAX = 4_000
export const RENEWAL_MAX = 100
export const SHORT_NAME_MAX = 40
/** Function and unit of a person. */
export const ABOUT_MAX = 100

/** How many characters a text has too many, without the spaces around it, which are not stored. */
export const charactersOver = (text: string, max: number): number => Math.max(0, text.trim().length - max)

/**
 * Splits a text into parts of at most `max` characters, preferably at an empty line, else at a line break, the end of a
 * sentence, a space; without any of these between two characters. Only white space at the splits is dropped.
 */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > max) {
    const at = splitPoint(rest, max)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

/** Where a split reads well, the best first. Each matches up to the end of the part. */
const breaks = [/\n\s*\n/g, /\n/g, /[.!?…]["'”’)]*\s/g, /\s/g]

function splitPoint(text: string, max: number): number {
  // One more, so that a break right after the last character that fits counts.
  const window = text.slice(0, max + 1)
  for (const pattern of breaks) {
    let last = 0
    for (const { index, 0: found } of window.matchAll(pattern)) {
      const end = index + found.trimEnd().length
      if (end <= max) last = end
    }
    // A part of less than half the size would make many small notes.
    if (last > max / 2) return last
  }
  return isSurrogatePair(text, max) ? max - 1 : max
}

const isSurrogatePair = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
