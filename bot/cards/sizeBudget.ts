import { limits } from './limits.ts'
import { jsonLength } from './text.ts'
import type { CardVraag } from './thema.ts'

/** The fields and characters left on a card for vragen and answers. What does not fit is answered in the tab. */
export interface SizeBudget {
  fields: number
  characters: number
}

export function newBudget(): SizeBudget {
  return { fields: limits.fields, characters: limits.vragenAndAnswers }
}

/** Takes the size of a field from the budget. Uses an upper bound, which is cheaper than measuring. @returns whether it fits */
export function takeField(budget: SizeBudget, vraag: CardVraag, value = ''): boolean {
  let size = 260 + jsonLength(vraag.tekst) + jsonLength(value)
  if (vraag.toelichting !== undefined) size += textBlockSize(vraag.toelichting)
  for (const deelvraag of vraag.deelvragen ?? []) size += textBlockSize(deelvraag)
  if (budget.fields === 0 || size > budget.characters) return false
  budget.fields -= 1
  budget.characters -= size
  return true
}

/** Takes the size of TextBlocks with these texts from the budget. @returns whether they fit */
export function takeText(budget: SizeBudget, texts: readonly string[]): boolean {
  let size = 0
  for (const text of texts) size += textBlockSize(text)
  if (size > budget.characters) return false
  budget.characters -= size
  return true
}

/** Upper bound: escaping markup and writing JSON make text at most three times as long. */
function textBlockSize(text: string): number {
  return 110 + 3 * text.length
}
