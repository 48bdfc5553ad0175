// Long, because comparing by words, showing the change and finding a quote again share how a text is cut into words.
/**
 * The difference between two texts in whole words, for showing a correction as a change in the line itself. This file
 * imports nothing, because server and tab run the same code.
 */

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A place in a text, with the words around it by which it is found again when the text has changed. */
export interface Quote {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Positions in a text; `end` is behind the last character. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Words (with hyphens and apostrophes in them), white space, and every other character by itself. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu
/** Sentences with their end and the space behind it; a line break ends one too. */
const SENTENCE = /[^.!?…\n]*(?:[.!?…]+["'”’)\]]*\s*|\n\s*|$)/gu
const HAS_WORD = /[\p{L}\p{N}]/u

/** More edits than this are no correction that people read word by word. It bounds memory to 2 MB. */
const EDITS_MAX = 700

const piecesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([piece]) => piece).filter((piece) => piece !== '')

/** Compares numbers instead of strings. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (piece: string): number => {
    const known = numbers.get(piece)
    if (known !== undefined) return known
    numbers.set(piece, numbers.size)
    return numbers.size - 1
  }
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)]
}

/**
 * The shortest edit script (Myers, "An O(ND) difference algorithm", 1986).
 * @returns for every piece of `before` the index of the equal piece of `after`, or -1; null with too many edits
 */
function matches(before: Int32Array, after: Int32Array): Int32Array | null {
  const found = new Int32Array(before.length).fill(-1)
  let start = 0
  let [endA, endB] = [before.length, after.length]
  for (; start < endA && start < endB && before[start] === after[start]; start += 1) found[start] = start
  for (; endA > start && endB > start && before[endA - 1] === after[endB - 1]; ) {
    endA -= 1
    endB -= 1
    found[endA] = endB
  }
  const [a, b] = [before.subarray(start, endA), after.subarray(start, endB)]
  if (a.length === 0 || b.length === 0) return found
  const most = Math.min(a.length + b.length, EDITS_MAX)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const [left = 0, right = 0] = [reach[middle + k - 1], reach[middle + k + 1]]
      let x = k === -edits || (k !== edits && left < right) ? right : left + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reach[middle + k] = x
      if (x < a.length || x - k < b.length) continue
      walkBack(trace, a.length, b.length, (atA, atB) => {
        found[start + atA] = start + atB
      })
      return found
    }
  }
  return null
}

/** Follows the edit script from its end; calls `equal` for every pair that stays. */
function walkBack(
  trace: readonly Int32Array[],
  lengthA: number,
  lengthB: number,
  equal: (atA: number, atB: number) => void,
): void {
  let [x, y] = [lengthA, lengthB]
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array()
    const at = (k: number): number => reach[k + edits + 1] ?? 0
    const k = x - y
    const before = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : at(before)
    const fromY = edits === 0 ? 0 : fromX - before
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      equal(x, y)
    }
    x = fromX
    y = fromY
  }
}

interface Step {
  same: string
  removed: string
  added: string
}

/** What stays and what changes, by turns; a step is one of both. */
function stepsOf(before: readonly string[], after: readonly string[], found: Int32Array): Step[] {
  const steps: Step[] = []
  let at = 0
  const add = (kind: DiffPart['kind'], text: string) => {
    let last = steps.at(-1)
    if (last === undefined || (last.same !== '') !== (kind === 'same')) {
      last = { same: '', removed: '', added: '' }
      steps.push(last)
    }
    last[kind] += text
  }
  for (const [index, piece] of before.entries()) {
    const match = found[index] ?? -1
    if (match < 0) add('removed', piece)
    else {
      for (; at < match; at += 1) add('added', after[at] ?? '')
      add('same', piece)
      at += 1
    }
  }
  for (; at < after.length; at += 1) add('added', after[at] ?? '')
  return steps
}

/** Joins two replacements that have no word between them, and puts what goes before what comes. */
function grouped(steps: readonly Step[]): DiffPart[] {
  const joined: Step[] = []
  const replaces = (step: Step | undefined): step is Step =>
    step !== undefined && step.removed !== '' && step.added !== ''
  for (const [index, step] of steps.entries()) {
    const last = joined.at(-1)
    const isBetween = step.same !== '' && !HAS_WORD.test(step.same) && !step.same.includes('\n')
    if (isBetween && replaces(last) && replaces(steps[index + 1])) {
      last.removed += step.same
      last.added += step.same
    } else if (step.same === '' && last !== undefined && last.same === '') {
      last.removed += step.removed
      last.added += step.added
    } else joined.push({ ...step })
  }
  const parts = joined.flatMap(({ same, removed, added }): DiffPart[] => [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ])
  return parts.filter(({ text }) => text !== '')
}

/**
 * A change that begins with the space before it is shown with the space behind it: what was added is then a word and its
 * space, and not a space and a word.
 */
function slid(parts: readonly DiffPart[]): DiffPart[] {
  const result = parts.map((part) => ({ ...part }))
  for (const [at, part] of result.entries()) {
    const [before, after] = [result[at - 1], result[at + 1]]
    if (part.kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') continue
    const space = /^\s+/.exec(part.text)?.[0]
    if (space === undefined || space === part.text || !after.text.startsWith(space)) continue
    before.text += space
    part.text = part.text.slice(space.length) + space
    after.text = after.text.slice(space.length)
  }
  return result.filter(({ text }) => text !== '')
}

/**
 * The difference in whole words: what was removed stands before what was added in its place. Texts with very many changes
 * are compared by sentences, and texts with nothing in common are replaced whole.
 * @returns parts whose `same` and `removed` texts make `before`, and whose `same` and `added` texts make `after`
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  for (const pattern of [TOKEN, SENTENCE]) {
    const [one, other] = [piecesOf(before, pattern), piecesOf(after, pattern)]
    const found = matches(...numbered(one, other))
    if (found !== null) return slid(grouped(stepsOf(one, other, found)))
  }
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')
}

/**
 * Only the changes with a few words around them, for the margin.
 * @param words how many words of what stays are shown before and after a change
 */
export function aroundChanges(parts: readonly DiffPart[], words: number): DiffPart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part
    const pieces = piecesOf(part.text, TOKEN)
    const places = pieces.flatMap((piece, index) => (HAS_WORD.test(piece) ? [index] : []))
    const isFirst = at === 0
    const isLast = at === parts.length - 1
    const kept = (isFirst ? 0 : words) + (isLast ? 0 : words)
    if (places.length <= kept || (isFirst && isLast)) return part
    const head = isFirst ? '' : pieces.slice(0, (places[words - 1] ?? -1) + 1).join('')
    const tail = isLast ? '' : pieces.slice(places[places.length - words] ?? pieces.length).join('')
    return { kind: 'same', text: isFirst ? tail : isLast ? head : `${head} … ${tail}` }
  })
}

/** How much text around a quote is kept to find it again. */
const CONTEXT = 40

/**
 * The words of the old text that a change is about, from its first to its last change; for an addition the word behind it,
 * or before it at the end of the text.
 * @returns null when nothing changes, or the old text has no words
 */
export function quoteOf(before: string, after: string): (Quote & Range) | null {
  let [start, end] = [-1, 0]
  let at = 0
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind !== 'same') {
      if (start < 0) start = at
      end = kind === 'removed' ? at + text.length : at
    }
    if (kind !== 'added') at += text.length
  }
  if (start < 0) return null
  const range = inWholeWords(before, start, end)
  return range === null ? null : { ...quoteAt(before, range), ...range }
}

/** The quote at a range of a text. */
export const quoteAt = (text: string, { start, end }: Range): Quote => ({
  text: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start),
  after: text.slice(end, end + CONTEXT),
})

/** The words that a range touches, without the space around them. */
function inWholeWords(text: string, start: number, end: number): Range | null {
  const words = wordsIn(text)
  const touched = words.filter((word) => word.end > start && word.start < end)
  const [first, last] = [touched[0], touched.at(-1)]
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end }
  const nearest = words.find((word) => word.start >= start) ?? words.at(-1)
  return nearest === undefined ? null : { start: nearest.start, end: nearest.end }
}

/** The words of a text in lower case, with their places. */
const wordsIn = (text: string): (Range & { readonly word: string })[] =>
  [...text.matchAll(TOKEN)]
    .filter(([piece]) => HAS_WORD.test(piece))
    .map(({ index, 0: piece }) => ({ start: index, end: index + piece.length, word: piece.toLowerCase() }))

/** Half of the words of a quote, and at least two of them, must be there for a part of it to count. */
const ENOUGH_OF_IT = 0.5
const WORDS_MIN = 2

/**
 * Finds a quote in a text that was edited, split or joined since. Of several equal places the one with the most of the
 * same words around it counts; when the quote itself was edited, the longest part of it that is still there.
 * @returns null when too little of it is left
 */
export function findQuote(quote: Quote, text: string): Range | null {
  return bestOf(quote, text)?.range ?? null
}

/** The same over several texts, for a paragraph that was split. @returns the index of the text with the range in it */
export function findQuoteIn(quote: Quote, texts: readonly string[]): (Range & { index: number }) | null {
  const found = texts.flatMap((text, index) => {
    const best = bestOf(quote, text)
    return best === null ? [] : [{ ...best.range, index, score: best.score }]
  })
  const [best] = found.sort((one, other) => other.score - one.score || one.index - other.index)
  return best === undefined ? null : { index: best.index, start: best.start, end: best.end }
}

function bestOf(quote: Quote, text: string): { range: Range; score: number } | null {
  if (quote.text === '') return null
  let best: { range: Range; score: number } | null = null
  for (let at = text.indexOf(quote.text); at >= 0; at = text.indexOf(quote.text, at + 1)) {
    const range = { start: at, end: at + quote.text.length }
    if (isCutWord(text, range)) continue
    const score = 1_000 + contextScore(quote, text, range)
    if (best === null || score > best.score) best = { range, score }
  }
  return best ?? longestPart(quote, text)
}

/** Whether a range begins or ends inside a word. */
function isCutWord(text: string, { start, end }: Range): boolean {
  const inside = (at: number): boolean =>
    at > 0 &&
    at < text.length &&
    /[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-2)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
  return inside(start) || inside(end)
}

/** How many characters around a range are those around the quote. */
function contextScore(quote: Quote, text: string, { start, end }: Range): number {
  let score = 0
  while (score < quote.before.length && quote.before.at(-1 - score) === text[start - 1 - score]) score += 1
  let behind = 0
  while (behind < quote.after.length && quote.after[behind] === text[end + behind]) behind += 1
  return score + behind
}

/** The longest run of words of the quote that is in the text, whatever is between them. */
function longestPart(quote: Quote, text: string): { range: Range; score: number } | null {
  const [wanted, words] = [wordsIn(quote.text), wordsIn(text)]
  if (wanted.length === 0) return null
  let [length, endAt] = [0, -1]
  let runs = new Int32Array(wanted.length + 1)
  for (const [at, { word }] of words.entries()) {
    const next = new Int32Array(wanted.length + 1)
    for (const [index, own] of wanted.entries()) {
      if (own.word !== word) continue
      const run = (runs[index] ?? 0) + 1
      next[index + 1] = run
      if (run > length) [length, endAt] = [run, at]
    }
    runs = next
  }
  if (length < Math.min(WORDS_MIN, wanted.length) || length < wanted.length * ENOUGH_OF_IT) return null
  const [first, last] = [words[endAt - length + 1], words[endAt]]
  if (first === undefined || last === undefined) return null
  return { range: { start: first.start, end: last.end }, score: (500 * length) / wanted.length }
}
