import type { AdaptiveCard } from '../../cards/index.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import { errorMessage } from '../../errors/errorText.ts'

/** The reply to a card press: a sentence, or a card. */
export type CardReply =
  | { readonly text: string }
  | {
      readonly card: AdaptiveCard
      /** The same as a sentence that everyone in the chat may read: it holds no word of the answer. */
      readonly said: string
    }

/** The HTTP body of the reply. Its status is always 200, because Teams shows its own error text otherwise. */
export function invokeBody(reply: CardReply): object {
  return 'card' in reply
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text }
}

export const saidOf = (reply: CardReply): string => ('card' in reply ? reply.said : reply.text)

export const refusal = (code: ErrorCode, lang: 'nl' | 'en'): CardReply => ({ text: errorMessage(code, lang) })
