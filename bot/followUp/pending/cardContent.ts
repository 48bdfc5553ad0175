import type { ChatContent } from '../../ports/messageSender.ts'

/** A card with the sentence that Teams shows in its notification. */
export function cardContent(card: { readonly speak: string }): ChatContent {
  return { card, summary: card.speak.slice(0, 200) }
}
