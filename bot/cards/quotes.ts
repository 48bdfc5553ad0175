import type { CardTexts } from '../content/index.ts'
import { emphasis, paragraph, small } from './elements.ts'
import { limits } from './limits.ts'
import type { Container, Element } from './model.ts'
import { type SizeBudget, takeText } from './sizeBudget.ts'
import { own, plainLine, quoteLines } from './text.ts'
import type { GivenAnswer } from './thema.ts'

/** The reader's own answers: each vraag with its answer, long ones cut. */
export function quotes(
  given: readonly GivenAnswer[],
  budget: SizeBudget,
  texts: CardTexts,
  id?: string,
): Container {
  const items: Element[] = []
  let left = 0
  for (const { vraag, text } of given) {
    const lines = quoteLines(text, limits.quote, limits.quoteLines)
    if (!takeText(budget, [vraag.tekst, ...lines])) {
      left += 1
      continue
    }
    items.push(small(plainLine(vraag.tekst), items.length === 0 ? undefined : 'Medium'))
    for (const line of lines) items.push(paragraph(line, 'Small'))
  }
  if (left > 0) items.push(small(own(texts.vragenOnlyInApp(left)), 'Medium'))
  return emphasis(items, id)
}
