import {
  equalText,
  isEmpty,
  lengthOf,
  normalise,
  plainText,
  RICH_TEXT_MAX,
  type RichText,
} from '../../bot/domain/richText.ts'
import { quoteOf } from '../../bot/domain/wordDiff.ts'
import type { ActionInput } from '../../bot/protocol/actions.ts'

/** Characters of a reason, as the server bounds it. */
export const REASON_MAX = 2_000

/** A correctie that was not sent. It keeps its id, so that sending it again replaces it at the server. */
export interface CorrectieDraft {
  correctieId: string
  kind: 'change' | 'missing'
  themaId: string
  /** Null for something that is missing. */
  paragraphId: string | null
  /** Version of the paragraph that it was written on. */
  base: number
  text: RichText
  reason: string
}

/** What is known of the paragraph, or of the correctie that this draft changes. */
export interface Before {
  /** The text of the paragraph; null when it is gone, or for something that is missing. */
  text: RichText | null
  /** The correctie that was sent under the same id. */
  sent?: { text: RichText | null; reason: string } | undefined
}

/** Whether the person emptied a paragraph: it can go. */
export const removes = ({ kind, text }: CorrectieDraft): boolean => kind === 'change' && isEmpty(text)

/** The words as they are sent; null for none, and when they are those of the paragraph. */
function wordsOf({ text }: CorrectieDraft, before: RichText | null): RichText | null {
  const words = normalise(text)
  return isEmpty(words) || (before !== null && equalText(words, before)) ? null : words
}

/** Whether there is something to send. */
export function says(draft: CorrectieDraft, { text: before, sent }: Before): boolean {
  const text = wordsOf(draft, before)
  const reason = draft.reason.trim()
  if (removes(draft)) return sent === undefined || sent.text !== null || reason !== sent.reason
  if (text === null && reason === '') return false
  if (sent === undefined) return true
  const same = text === null || sent.text === null ? text === sent.text : equalText(text, sent.text)
  return !same || reason !== sent.reason
}

/** Whether the server takes it as it is: nothing is ever cut. */
export const fits = ({ text, reason }: CorrectieDraft): boolean =>
  lengthOf(normalise(text)) <= RICH_TEXT_MAX && reason.trim().length <= REASON_MAX

/** The server keeps no longer quote; without one the correctie is about the whole paragraph. */
const QUOTE_MAX = 2_000

/**
 * The act that sends it.
 * @param before the text of the paragraph
 * @param canGo the reason where a person emptied a paragraph and gave none: an empty text cannot be sent
 */
export function giveOf(
  gesprekId: string,
  draft: CorrectieDraft,
  before: RichText | null,
  canGo: string,
): ActionInput<'correctie.give'> {
  const { correctieId, kind, themaId, paragraphId, base } = draft
  const reason = draft.reason.trim() || (removes(draft) ? canGo : '')
  const text = wordsOf(draft, before)
  const found = before === null || text === null ? null : quoteOf(plainText(before), plainText(text))
  const quote = found !== null &&
    found.text.length <= QUOTE_MAX && { text: found.text, before: found.before, after: found.after }
  const mutable = text?.map((block) => ({ ...block, runs: block.runs.map((run) => ({ ...run })) })) ?? null
  return {
    ...{ gesprekId, correctieId, kind, themaId, paragraphId, base },
    ...{ text: mutable, quote: quote || null, reason },
  }
}

/** Whether a person is named in a text: by the whole name, or by the first name as a word. */
export function names(text: RichText, name: string): boolean {
  const first = name.split(' ')[0] ?? ''
  const words = plainText(text).split(/[^\p{L}\p{N}'’-]+/u)
  return name !== '' && (plainText(text).includes(name) || (first.length > 1 && words.includes(first)))
}
