import type { CardTexts } from '../content/index.ts'
import { actionSet, answerField, folded, small, toggleAction } from './elements.ts'
import type { Element } from './model.ts'
import { type SizeBudget, takeField } from './sizeBudget.ts'
import { fieldValue, own, plainLine } from './text.ts'
import type { CardVraag, GivenAnswer } from './thema.ts'
import { vraagPrefix } from './verbs.ts'

/** The field of one vraag, with its explanation and sub-questions under it. */
export function vraagField(vraag: CardVraag, texts: CardTexts, value?: string): Element[] {
  const elements: Element[] = [answerField(vraagPrefix + vraag.id, vraag.tekst, texts.placeholder, value)]
  if (vraag.toelichting !== undefined) elements.push(small(plainLine(vraag.toelichting), 'Small'))
  for (const deelvraag of vraag.deelvragen ?? [])
    elements.push(small(own(`• ${plainLine(deelvraag)}`), 'Small'))
  return elements
}

/** A button "Nog 4 vragen" that unfolds their fields. Vragen that do not fit on the card are answered in the tab. */
export function moreVragen(vragen: readonly CardVraag[], budget: SizeBudget, texts: CardTexts): Element[] {
  const fitting = vragen.filter((vraag) => takeField(budget, vraag))
  const elements: Element[] = []
  if (fitting.length > 0) {
    const title = texts.moreVragen(fitting.length)
    const fields = fitting.flatMap((vraag) => vraagField(vraag, texts))
    elements.push(
      actionSet(toggleAction(title, texts.showOrHide(title), 'meer-vragen')),
      folded('meer-vragen', fields),
    )
  }
  const left = vragen.length - fitting.length
  if (left > 0) elements.push(small(own(texts.vragenOnlyInApp(left)), 'Medium'))
  return elements
}

/**
 * Fields filled with the text that was not stored. Explanations are left out, so that all size is for the text; only text
 * that fits on no card is left out.
 */
export function filledFields(given: readonly GivenAnswer[], budget: SizeBudget, texts: CardTexts): Element[] {
  const elements: Element[] = []
  let leftOut = false
  for (const { vraag, text } of given) {
    const { id, tekst } = vraag
    const value = fieldValue(text)
    if (takeField(budget, { id, tekst }, value)) {
      elements.push(answerField(vraagPrefix + id, tekst, texts.placeholder, value))
    } else {
      leftOut = true
    }
  }
  if (leftOut) elements.push(small(own(texts.tooLongToShow), 'Medium'))
  return elements
}
