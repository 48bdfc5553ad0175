import { normalise, type RichText, type TextBlock, type TextRun, textOfBlock } from '../domain/richText.ts'
import { wordDiff } from '../domain/wordDiff.ts'

/** Between blocks: white space to what looks for names, and in no stored text. */
const BETWEEN = '\u2029'

/**
 * A text with its words rewritten. What is rewritten is the whole text, so that a name is found across runs, line breaks
 * and blocks; marks and kinds stay with the words that stay.
 * @returns the text itself when nothing changes; an empty text has no blocks
 */
export function rewriteRichText(text: RichText, rewrite: (words: string) => string): RichText {
  const before = text.map(textOfBlock).join(BETWEEN)
  const after = rewrite(before)
  if (after === before) return text
  if (after === '') return []
  const [runs, blocks] = placesOf(text)
  const empty: TextBlock = { kind: 'paragraph', level: 0, runs: [] }
  const made: { block: TextBlock; runs: TextRun[] }[] = []
  let at = 0
  let starts = true
  /** Adds words that take their marks from the character at `place` of the old text. */
  function add(words: string, place: number): void {
    for (const [index, line] of words.split(BETWEEN).entries()) {
      if (index > 0) starts = true
      if (line === '') continue
      if (starts) made.push({ block: blocks[place] ?? blocks.at(-1) ?? empty, runs: [] })
      starts = false
      made.at(-1)?.runs.push({ ...(runs[place] ?? runs.at(-1)), text: line })
    }
  }
  for (const { kind, text: words } of wordDiff(before, after)) {
    if (kind === 'added') {
      // What replaces a name looks like the name, which stands just before.
      add(words, Math.max(0, at - 1))
      continue
    }
    for (const character of kind === 'same' ? words.split('') : []) {
      add(character, at)
      at += 1
    }
    if (kind === 'removed') at += words.length
  }
  return normalise(made.map(({ block, runs }) => ({ ...block, runs })))
}

/** For every character of the joined text its run and its block; what is between blocks counts with the former. */
function placesOf(text: RichText): [runs: TextRun[], blocks: TextBlock[]] {
  const runs: TextRun[] = []
  const blocks: TextBlock[] = []
  for (const block of text) {
    const length = textOfBlock(block).length + BETWEEN.length
    for (const run of block.runs) for (let unit = 0; unit < run.text.length; unit += 1) runs.push(run)
    runs.push(block.runs.at(-1) ?? { text: '' })
    for (let unit = 0; unit < length; unit += 1) blocks.push(block)
  }
  return [runs, blocks]
}
