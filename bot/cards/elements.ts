import type {
  ActionData,
  ActionSet,
  AdaptiveCard,
  CardAction,
  Container,
  Element,
  ExecuteAction,
  OpenUrlAction,
  Spacing,
  TextBlock,
  TextInput,
  ToggleAction,
} from './model.ts'
import { own, type Plain, plainLine } from './text.ts'
import type { Verb } from './verbs.ts'

/** A whole card. `speak` is read aloud literally; `fallbackText` is rendered like a TextBlock, so it must be plain. */
export function card(
  speak: string,
  body: readonly Element[],
  actions: readonly CardAction[] = [],
): AdaptiveCard {
  const whole = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak,
    fallbackText: plainLine(speak),
    body,
  } as const
  return actions.length === 0 ? whole : { ...whole, actions }
}

/** The one heading of a card. */
export function heading(text: Plain): TextBlock {
  return {
    type: 'TextBlock',
    text,
    wrap: true,
    size: 'Large',
    weight: 'Bolder',
    style: 'heading',
    spacing: 'Small',
  }
}

export function paragraph(text: Plain, spacing?: Spacing): TextBlock {
  return spacing === undefined
    ? { type: 'TextBlock', text, wrap: true }
    : { type: 'TextBlock', text, wrap: true, spacing }
}

export function small(text: Plain, spacing?: Spacing): TextBlock {
  return spacing === undefined
    ? { type: 'TextBlock', text, wrap: true, size: 'Small', isSubtle: true }
    : { type: 'TextBlock', text, wrap: true, size: 'Small', isSubtle: true, spacing }
}

/** A title inside a card. Not a heading: a card has one, so that screen readers can move from card to card. */
export function subtitle(text: Plain, spacing: Spacing = 'Medium'): TextBlock {
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', spacing }
}

/** Says that something succeeded, by a sign and words, never by colour alone. */
export function done(text: Plain): TextBlock {
  return { type: 'TextBlock', text: own(`✓ ${text}`), wrap: true, weight: 'Bolder' }
}

export function emphasis(items: readonly Element[], id?: string): Container {
  const container = { type: 'Container', style: 'emphasis', spacing: 'Medium', items } as const
  return id === undefined ? container : { ...container, id }
}

/** Hidden until its toggle button is pressed. Place it after that button. */
export function folded(id: string, items: readonly Element[]): Container {
  return { type: 'Container', id, isVisible: false, spacing: 'Medium', items }
}

export function actionSet(...actions: readonly CardAction[]): ActionSet {
  return { type: 'ActionSet', actions }
}

/** A field with the vraag as label. It has no `maxLength`: Teams would cut what people paste without saying so (X5.p). */
export function answerField(id: string, label: string, placeholder: string, value?: string): TextInput {
  const field = {
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    placeholder,
    spacing: 'Medium',
  } as const
  if (value === undefined) return field
  return { ...field, value }
}

/** The primary button of a card, with the fallback that older clients need. */
export function executeAction(title: string, verb: Verb, data: ActionData): ExecuteAction {
  const fallback = { type: 'Action.Submit', title, data: { verb, ...data }, style: 'positive' } as const
  return { type: 'Action.Execute', title, verb, data, style: 'positive', fallback }
}

/** A button beside others, none of them highlighted. */
export function plainAction(title: string, verb: Verb, data: ActionData): ExecuteAction {
  const fallback = { type: 'Action.Submit', title, data: { verb, ...data } } as const
  return { type: 'Action.Execute', title, verb, data, fallback }
}

export function toggleAction(
  title: string,
  tooltip: string,
  ...targetElements: readonly string[]
): ToggleAction {
  return { type: 'Action.ToggleVisibility', title, tooltip, targetElements }
}

/** One button; none when the URL is unknown. */
export function openUrl(title: string, url: string | undefined): OpenUrlAction[] {
  return url === undefined ? [] : [{ type: 'Action.OpenUrl', title, url }]
}
