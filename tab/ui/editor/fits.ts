import { BLOCKS_MAX, lengthOf, RICH_TEXT_MAX, type RichText, RUNS_MAX } from '../../../bot/domain/richText.ts'

/** From this many characters before the bound on, what is left is shown. */
const NEAR = 1_000

/** How a text relates to its bounds. Nothing is cut: a text that does not fit is reported, and not sent. */
export interface Fit {
  fits: boolean
  /** Characters above the bound; 0 when it fits. */
  over: number
  /** Characters left; null far from the bound. */
  left: number | null
  /** Whether there are too many separate blocks or changes of bold and italics. */
  tooManyParts: boolean
}

export function fitOf(text: RichText): Fit {
  const length = lengthOf(text)
  const runs = text.reduce((sum, block) => sum + block.runs.length, 0)
  const over = Math.max(0, length - RICH_TEXT_MAX)
  const left = RICH_TEXT_MAX - length
  const tooManyParts = text.length > BLOCKS_MAX || runs > RUNS_MAX
  return {
    fits: over === 0 && !tooManyParts,
    over,
    left: over > 0 || left >= NEAR ? null : left,
    tooManyParts,
  }
}

/** Longer texts are not pasted, because the page would freeze. */
export const PASTE_MAX = 200_000
