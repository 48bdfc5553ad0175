import type { RichText } from '../../bot/domain/richText.ts'
import type { ActionInput } from '../../bot/protocol/actions.ts'

/** A text as actions take it: a copy of its own. */
export const wireText = (text: RichText): ActionInput<'paragraph.write'>['text'] =>
  text.map(({ kind, level, runs }) => ({ kind, level, runs: runs.map((run) => ({ ...run })) }))
