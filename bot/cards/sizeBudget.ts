import { limits } from './limits.ts'
import { jsonLength } from './text.ts'
import type { CardVraag } from './thema.ts'

/** What is left on a card for vragen and answers. Cards fill it from the top and send people to the app for the rest. */
export interface SizeBudget {
  fields: number
  characters: number
}

export function newBudget(): SizeBudget {
  return { fields: limits.fields, characters: limits.vragenAndAnswers }
}

/** Takes the room of a field, or says that there is none. Sizes are guessed from above: measuring would cost more. */
export function takeField(budget: SizeBudget, vraag: CardVraag, value = ''): boolean {
  let size = 260 + jsonLength(vraag.tekst) + jsonLength(value)
  if (vraag.toelichting !== undefined) size += textBlockSize(vraag.toelichting)
  for (const deelvraag of vraag.deelvragen ?? []) size += textBlockSize(deelvraag)
  if (budget.fields === 0 || size > budget.characters) return false
  budget.fields -= 1
  budget.characters -= size
  return true
}

/** Takes the room of TextBlocks with these texts, or says that there is none. */
export function takeText(budget: SizeBudget, texts: readonly string[]): boolean {
  let size = 0
  for (const text of texts) size += textBlockSize(text)
  if (size > budget.characters) return false
  budget.characters -= size
  return true
}

/** Making text plain and writing it in JSON makes it at most three times as long. */
function textBlockSize(text: string): number {
  return 110 + 3 * text.length
}
