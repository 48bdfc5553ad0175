import { type Based, baseData } from './base.ts'
import type { ActionData } from './model.ts'

export interface AnswerAddress {
  readonly gesprekId: string
  readonly themaId: string
  /** The fields hold the earlier answers. */
  readonly edits?: boolean
  readonly fields?: readonly Based[]
  /** Signed reference (ports/references.ts), on a card in a personal chat, where the chat does not tell the gesprek. */
  readonly reference?: string | undefined
}

/** The data of the button that saves answers. A hint that gives no rights. */
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
