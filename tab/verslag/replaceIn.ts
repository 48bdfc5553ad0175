import { normalise, type RichText, runOf, type TextRun, textOfBlock } from '../../bot/domain/richText.ts'

/** How often words are in a text; capitals count. Words over two blocks are not found. */
export function countIn(text: RichText, find: string): number {
  if (find === '') return 0
  return text.reduce((sum, block) => sum + textOfBlock(block).split(find).length - 1, 0)
}

/** Replaces words everywhere in a text. What comes in their place has the marks of their first character. */
export function replaceIn(text: RichText, find: string, by: string): RichText {
  if (find === '') return text
  return normalise(
    text.map((block) => {
      const plain = textOfBlock(block)
      const runs: TextRun[] = []
      let from = 0
      for (let at = plain.indexOf(find); at >= 0; at = plain.indexOf(find, from)) {
        runs.push(...runsBetween(block.runs, from, at))
        const [first] = runsBetween(block.runs, at, at + 1)
        runs.push(runOf(by, first))
        from = at + find.length
      }
      runs.push(...runsBetween(block.runs, from, plain.length))
      return { ...block, runs }
    }),
  )
}

function runsBetween(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  const found: TextRun[] = []
  let at = 0
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (part !== '') found.push(runOf(part, run))
    at += run.text.length
  }
  return found
}
