/**
 * Text that people edit together: a paragraph of a verslag, a passage of a portret. It is a flat list of blocks, so that
 * nothing nests and no input can be deep. This file imports nothing: server and tab run the same code.
 */

export type BlockKind = 'paragraph' | 'quote' | 'bullet' | 'number'

/** Characters with the same marks. There are no other marks. A line break inside a block is `\n`. */
export interface TextRun {
  readonly text: string
  readonly strong?: true
  readonly em?: true
}

export interface TextBlock {
  readonly kind: BlockKind
  /** How deep a list item is; 0 for other kinds. */
  readonly level: 0 | 1
  readonly runs: readonly TextRun[]
}

export type RichText = readonly TextBlock[]

/** Bounds of one text (X5.b). Characters are UTF-16 code units, and one between two blocks, as `lengthOf` counts them. */
export const RICH_TEXT_MAX = 20_000
/** Blocks and runs of one text; with these, a text of 20,000 characters takes less than 200 kB of an entry. */
export const BLOCKS_MAX = 1_000
export const RUNS_MAX = 2_000

export const BLOCK_KINDS: readonly BlockKind[] = ['paragraph', 'quote', 'bullet', 'number']

const isItem = (kind: BlockKind): boolean => kind === 'bullet' || kind === 'number'

/** A run in normal form: marks that are off are left out. */
export function runOf(text: string, { strong, em }: Pick<TextRun, 'strong' | 'em'> = {}): TextRun {
  return { text, ...(strong ? { strong } : {}), ...(em ? { em } : {}) }
}

const sameMarks = (one: TextRun, other: TextRun): boolean =>
  (one.strong ?? false) === (other.strong ?? false) && (one.em ?? false) === (other.em ?? false)

/** Merges neighbouring runs with the same marks and drops empty ones. */
export function mergeRuns(runs: readonly TextRun[]): TextRun[] {
  const merged: TextRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = merged.at(-1)
    if (last !== undefined && sameMarks(last, run))
      merged[merged.length - 1] = runOf(last.text + run.text, last)
    else merged.push(runOf(run.text, run))
  }
  return merged
}

export const textOfBlock = ({ runs }: TextBlock): string => runs.map(({ text }) => text).join('')

/** The characters of a text, with `\n` between blocks. Positions in a text are positions in this string. */
export const plainText = (text: RichText): string => text.map(textOfBlock).join('\n')

/** Each line with words becomes a paragraph. */
export function fromPlainText(plain: string): RichText {
  const lines = plain.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '')
  return lines.map((line) => ({ kind: 'paragraph', level: 0, runs: [{ text: line }] }))
}

export function lengthOf(text: RichText): number {
  let length = Math.max(0, text.length - 1)
  for (const { runs } of text) for (const run of runs) length += run.text.length
  return length
}

/** Whether a text has no words. */
export const isEmpty = (text: RichText): boolean => text.every((block) => textOfBlock(block).trim() === '')

/**
 * The normal form of a text: equal runs merged, blocks without words dropped, a level only on list items, and no item of
 * level 1 without an item before it.
 */
export function normalise(text: RichText): RichText {
  const blocks: TextBlock[] = []
  for (const { kind, level, runs } of text) {
    const merged = mergeRuns(runs)
    if (merged.every((run) => run.text.trim() === '')) continue
    const before = blocks.at(-1)
    const deep = level === 1 && isItem(kind) && before !== undefined && isItem(before.kind)
    blocks.push({ kind, level: deep ? 1 : 0, runs: merged })
  }
  return blocks
}

const sameBlock = (one: TextBlock, other: TextBlock): boolean =>
  one.kind === other.kind &&
  one.level === other.level &&
  one.runs.length === other.runs.length &&
  one.runs.every((run, at) => {
    const own = other.runs[at]
    return own !== undefined && run.text === own.text && sameMarks(run, own)
  })

/** Whether two texts have the same normal form. */
export function equalText(one: RichText, other: RichText): boolean {
  if (one === other) return true
  const [left, right] = [normalise(one), normalise(other)]
  return (
    left.length === right.length &&
    left.every((block, at) => {
      const own = right[at]
      return own !== undefined && sameBlock(block, own)
    })
  )
}

/** Two texts after each other. The caller compares `lengthOf` with `RICH_TEXT_MAX`. */
export const join = (first: RichText, second: RichText): RichText => normalise([...first, ...second])

/** The part of a text between two positions of `plainText`. */
export function sliceText(text: RichText, from: number, to: number): RichText {
  const blocks: TextBlock[] = []
  let at = 0
  for (const block of text) {
    const runs: TextRun[] = []
    for (const run of block.runs) {
      runs.push(runOf(run.text.slice(Math.max(0, from - at), Math.max(0, to - at)), run))
      at += run.text.length
    }
    blocks.push({ ...block, runs })
    at += 1
  }
  return normalise(blocks)
}

/**
 * Splits a text at a position of `plainText`. Both halves of a block keep its kind; a surrogate pair stays whole in the
 * second half. Joining the halves gives the same words, with a block more when a block was split.
 */
export function split(text: RichText, at: number): [RichText, RichText] {
  const plain = plainText(text)
  const isInPair = /^[\uDC00-\uDFFF]/.test(plain.slice(at)) && /[\uD800-\uDBFF]$/.test(plain.slice(0, at))
  const place = isInPair ? at - 1 : at
  return [sliceText(text, 0, place), sliceText(text, place, plain.length)]
}

/** The words of one block, and their position in `plainText` of the normalised text. */
export interface TreeWords {
  readonly runs: readonly TextRun[]
  readonly at: number
}
/** Blocks as people read them: list items together, the deeper ones under the item before them. */
export type TreePart =
  | ({ readonly kind: 'paragraph' } & TreeWords)
  | { readonly kind: 'quote'; readonly paragraphs: readonly TreeWords[] }
  | TreeList
export interface TreeList {
  readonly kind: 'bullet' | 'number'
  readonly items: readonly TreeItem[]
}
export interface TreeItem extends TreeWords {
  readonly lists: readonly TreeList[]
}

interface OpenList extends TreeList {
  readonly items: (TreeWords & { readonly lists: OpenList[] })[]
}
type OpenPart = Exclude<TreePart, TreeList> | OpenList

/** Groups the blocks of a text for what has nested lists: the page, Word, PDF, Markdown. */
export function treeOf(text: RichText): readonly TreePart[] {
  const parts: OpenPart[] = []
  let at = 0
  for (const { kind, level, runs } of normalise(text)) {
    const words = { runs, at }
    const last = parts.at(-1)
    if (kind === 'paragraph') parts.push({ kind, ...words })
    else if (kind === 'quote') {
      if (last?.kind === 'quote') parts[parts.length - 1] = { kind, paragraphs: [...last.paragraphs, words] }
      else parts.push({ kind, paragraphs: [words] })
    } else {
      const above = level === 1 && last !== undefined && 'items' in last ? last.items.at(-1) : undefined
      const siblings: OpenPart[] = above?.lists ?? parts
      const open = siblings.at(-1)
      if (open?.kind === kind) open.items.push({ ...words, lists: [] })
      else siblings.push({ kind, items: [{ ...words, lists: [] }] })
    }
    at += runs.reduce((sum, run) => sum + run.text.length, 1)
  }
  return parts
}
