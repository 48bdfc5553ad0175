import { type Drafts, drafts, readDraft, writeDraft } from '../live/drafts.ts'
import type { OutboxItem } from '../live/outboxItem.ts'

/** The text of a note while it is edited on its card, and the words that the edit began with. */
export interface NoteDraft {
  base: string
  text: string
}

const placeOf = (itemId: string): string => `bord/${itemId}`

/** What was typed in an act that changes the text of a note. */
export function typedIn(item: OutboxItem): NoteDraft | null {
  if (item.action !== 'notitie.edit') return null
  const { text, base = '' } = item.input
  return text === undefined || text === base ? null : { base, text }
}

/**
 * What the field of a card begins with: what was being typed, else what was not taken, else the words of now.
 * @param refused what was typed in a refused act
 */
export function draftFor(
  item: { id: string; text: string },
  refused: NoteDraft | null,
  from: Drafts = drafts,
): NoteDraft {
  const fresh = refused ?? { base: item.text, text: item.text }
  const draft = readDraft(placeOf(item.id), fresh, from)
  return draft.text === draft.base ? fresh : draft
}

export function writeNoteDraft(itemId: string, draft: NoteDraft | null, to: Drafts = drafts): void {
  writeDraft(placeOf(itemId), draft, to)
}

/** Puts what was not taken back into the field, below what is being typed there. */
export function keepTyped(itemId: string, typed: NoteDraft, to: Drafts = drafts): void {
  const now = readDraft(placeOf(itemId), typed, to)
  const text = now.text.includes(typed.text) ? now.text : `${now.text}\n${typed.text}`
  writeNoteDraft(itemId, { base: now.base, text }, to)
}
