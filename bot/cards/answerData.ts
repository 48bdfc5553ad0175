import { type Based, baseData } from './base.ts'
import type { ActionData } from './model.ts'

export interface AnswerAddress {
  readonly gesprekId: string
  readonly themaId: string
  /** The earlier answers stand in the fields. */
  readonly edits?: boolean
  readonly fields?: readonly Based[]
  /** Signed, see the port: on a card outside the chat of a gesprek, where the chat does not say which one it is. */
  readonly reference?: string | undefined
}

/** What the button that saves answers sends along: a hint, from which no rights come. */
export function answerData({
  gesprekId,
  themaId,
  edits = false,
  fields = [],
  reference,
}: AnswerAddress): ActionData {
  return {
    gesprekId,
    themaId,
    ...(edits ? { edits } : {}),
    ...baseData(fields),
    ...(reference === undefined ? {} : { ref: reference }),
  }
}
