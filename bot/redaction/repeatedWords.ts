import { quickPlain } from './nameForms.ts'

/** As many words in a row as make a quote (D21 of the method: six). */
const QUOTE = 6
/** Fewer words than this are no one's own. */
const LEAST = 3

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*/gu

interface Word {
  plain: string
  start: number
  end: number
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    plain: quickPlain(word),
    start: index,
    end: index + word.length,
  }))

/**
 * Takes out of a text what it repeats of other texts: six words in a row, or all of a shorter text.
 * @returns the text itself when it repeats nothing
 */
export function withoutRepeated(text: string, others: readonly string[]): string {
  const words = wordsIn(text)
  const isRepeated = words.map(() => false)
  for (const other of others) markRepeated(words, wordsIn(other), isRepeated)
  let result = ''
  let done = 0
  for (const [at, word] of words.entries()) {
    if (!isRepeated[at]) continue
    const follows = at > 0 && isRepeated[at - 1] === true
    if (!follows) result += text.slice(done, word.start)
    done = word.end
  }
  return done === 0 ? text : result + text.slice(done)
}

function markRepeated(words: readonly Word[], other: readonly Word[], isRepeated: boolean[]): void {
  if (other.length < LEAST) return
  const enough = Math.min(QUOTE, other.length)
  /** How many words in a row are the same up to this pair. */
  let runs = new Uint32Array(other.length + 1)
  for (const [at, { plain }] of words.entries()) {
    const next = new Uint32Array(other.length + 1)
    let longest = 0
    for (const [index, own] of other.entries()) {
      if (own.plain !== plain) continue
      const run = (runs[index] ?? 0) + 1
      next[index + 1] = run
      longest = Math.max(longest, run)
    }
    if (longest >= enough) isRepeated.fill(true, at - longest + 1, at + 1)
    runs = next
  }
}
