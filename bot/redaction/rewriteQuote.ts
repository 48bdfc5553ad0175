import { type Quote, wordDiff } from '../domain/wordDiff.ts'

/**
 * A quote with its words rewritten. The quoted words and what is around them are one text, so that a name over an edge of
 * the quote is found.
 * @param rewrite an empty text takes everything out
 * @returns the quote itself when nothing changes
 */
export function rewriteQuote(quote: Quote, rewrite: (words: string) => string): Quote {
  const { before, text, after } = quote
  const old = before + text + after
  const next = rewrite(old)
  if (next === old) return quote
  const [start, end] = [before.length, before.length + text.length]
  let [at, made, newStart, newEnd] = [0, 0, 0, 0]
  for (const { kind, text: words } of wordDiff(old, next)) {
    if (kind === 'added') {
      made += words.length
      continue
    }
    // What replaces words over an edge comes behind that edge.
    const inside = (edge: number): number => (kind === 'same' ? edge - at : 0)
    const has = (edge: number): boolean => at <= edge && edge < at + words.length
    if (has(start)) newStart = made + inside(start)
    if (has(end)) newEnd = made + inside(end)
    at += words.length
    if (kind === 'same') made += words.length
  }
  if (start >= at) newStart = made
  if (end >= at) newEnd = made
  return { text: next.slice(newStart, newEnd), before: next.slice(0, newStart), after: next.slice(newEnd) }
}
