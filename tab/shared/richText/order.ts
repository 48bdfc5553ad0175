import { generateNKeysBetween } from 'fractional-indexing'

export interface Ordered {
  readonly id: string
  readonly key: string
}

/**
 * The keys by which an item is put at a place of a list. Two writers can have given two items the same key, and then
 * nothing fits between them: those behind the place get a new key too.
 * @param sorted the other items, as `byOrder` sorts them
 * @param place how many of them come before it
 * @returns the key of the item, and the items that need another key
 */
export function keysAt(sorted: readonly Ordered[], place: number): { key: string; moved: Ordered[] } {
  const before = sorted[place - 1]?.key ?? null
  let next = place
  while (before !== null && sorted[next]?.key === before) next += 1
  const equal = sorted.slice(place, next)
  const [key = '', ...keys] = generateNKeysBetween(before, sorted[next]?.key ?? null, equal.length + 1)
  return { key, moved: equal.map(({ id }, at) => ({ id, key: keys[at] ?? key })) }
}
