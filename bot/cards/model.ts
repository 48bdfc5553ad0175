import type { Plain } from './text.ts'

/** The subset of Adaptive Cards 1.5 that our cards use, limited to what Teams shows well on every device. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly speak: string
  readonly fallbackText: string
  readonly body: readonly Element[]
  readonly actions?: readonly CardAction[]
}

export type Element = TextBlock | TextInput | ChoiceInput | ActionSet | Container | ColumnSet
export type CardAction = ExecuteAction | ToggleAction | OpenUrlAction
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium'

export interface TextBlock {
  readonly type: 'TextBlock'
  readonly text: Plain
  readonly wrap: true
  readonly size?: 'Small' | 'Large'
  readonly weight?: 'Bolder'
  readonly style?: 'heading'
  readonly isSubtle?: true
  readonly horizontalAlignment?: 'Right'
  readonly spacing?: Spacing
}

export interface TextInput {
  readonly type: 'Input.Text'
  readonly id: string
  readonly label: string
  readonly isMultiline: true
  readonly placeholder: string
  readonly spacing: Spacing
  readonly value?: string
}

export interface ChoiceInput {
  readonly type: 'Input.ChoiceSet'
  readonly id: string
  readonly label: string
  readonly style: 'expanded'
  readonly isRequired: true
  readonly errorMessage: string
  readonly wrap: true
  readonly spacing: Spacing
  readonly choices: readonly { readonly title: string; readonly value: string }[]
}

export interface Container {
  readonly type: 'Container'
  readonly items: readonly Element[]
  readonly id?: string
  readonly style?: 'emphasis'
  readonly isVisible?: false
  readonly spacing: Spacing
}

export interface ColumnSet {
  readonly type: 'ColumnSet'
  readonly spacing: Spacing
  readonly columns: readonly Column[]
}

export interface Column {
  readonly type: 'Column'
  readonly width: 'stretch' | 'auto'
  readonly items: readonly Element[]
}

export interface ActionSet {
  readonly type: 'ActionSet'
  readonly actions: readonly CardAction[]
}

export interface ExecuteAction {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly verb: string
  readonly data: ActionData
  readonly style?: 'positive'
  readonly fallback: SubmitAction
}

/** Fallback for clients without Action.Execute. They send only the data, so it includes the verb. */
export interface SubmitAction {
  readonly type: 'Action.Submit'
  readonly title: string
  readonly data: ActionData
  readonly style?: 'positive'
}

export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility'
  readonly title: string
  readonly tooltip: string
  readonly targetElements: readonly string[]
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl'
  readonly title: string
  readonly url: string
}

/** Ids and marks only, never a name or an answer. A hint for the bot, which decides by the activity. */
export type ActionData = Readonly<Record<string, string | number | boolean>>
