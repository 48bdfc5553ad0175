import type { RichText } from '../../bot/domain/richText.ts'
import type { ActionInput } from '../../bot/protocol/actions.ts'
import type { CorrectieDrafts } from './correctieDrafts.ts'
import { type CorrectieDraft, giveOf } from './draft.ts'

export interface Ready {
  place: string
  draft: CorrectieDraft
  /** The text of the paragraph that it is about; null when there is none. */
  before: RichText | null
}

interface SendTools {
  gesprekId: string
  drafts: Pick<CorrectieDrafts, 'clear'>
  /** The reason that is sent where a person emptied a paragraph and gave none. */
  canGo: string
  give(input: ActionInput<'correctie.give'>): Promise<unknown>
  /** Called after each one, with how many arrived. */
  onSent(count: number): void
}

/**
 * Sends correcties one by one. A draft stays on the device until the server has it; its id makes a repeat harmless.
 * @throws what `give` throws, at the first one that fails
 */
export async function sendCorrecties(
  ready: readonly Ready[],
  { gesprekId, drafts, canGo, give, onSent }: SendTools,
): Promise<void> {
  for (const [at, { place, draft, before }] of ready.entries()) {
    await give(giveOf(gesprekId, draft, before, canGo))
    drafts.clear(place, draft)
    onSent(at + 1)
  }
}
