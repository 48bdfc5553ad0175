import type { AdaptiveCard } from '../../cards/index.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import { errorMessage } from '../../errors/errorText.ts'

/** What the one who pressed a button gets back. */
export type CardReply =
  | { readonly text: string }
  | {
      readonly card: AdaptiveCard
      /** The same for everybody's eyes, for a client that can only be answered in the chat: no word of the answer. */
      readonly said: string
    }

/** The body of the HTTP answer to a button; always with status 200, for otherwise Teams shows a sentence of its own. */
export function invokeBody(reply: CardReply): object {
  return 'card' in reply
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text }
}

export const saidOf = (reply: CardReply): string => ('card' in reply ? reply.said : reply.text)

export const refusal = (code: ErrorCode, lang: 'nl' | 'en'): CardReply => ({ text: errorMessage(code, lang) })
