import type { AdaptiveCard, CardAction, Element, TextInput } from '../../bot/cards/model.ts'

/** All elements of a card in reading order, folded parts included. */
export function elementsOf(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    if (element.type === 'Container') return [element, ...elementsOf(element.items)]
    if (element.type === 'ColumnSet') {
      return [element, ...element.columns.flatMap(({ items }) => elementsOf(items))]
    }
    return [element]
  })
}

export function actionsOf(card: AdaptiveCard): CardAction[] {
  const inBody = elementsOf(card.body).flatMap((element) =>
    element.type === 'ActionSet' ? element.actions : [],
  )
  return [...inBody, ...(card.actions ?? [])]
}

export function buttonsOf(card: AdaptiveCard): string[] {
  return actionsOf(card).map(({ title }) => title)
}

export function textsOf(card: AdaptiveCard): string[] {
  return elementsOf(card.body).flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []))
}

export function fieldsOf(card: AdaptiveCard): TextInput[] {
  return elementsOf(card.body).flatMap((element) => (element.type === 'Input.Text' ? [element] : []))
}

/** The fields that are visible before anything is unfolded. */
export function openFieldsOf(card: AdaptiveCard): string[] {
  return card.body.flatMap((element) => (element.type === 'Input.Text' ? [element.id] : []))
}
