import { anonymousPart } from './anonymous.ts'
import type { About, Gesprek, RondeState } from './state.ts'

export const SPREAD_ASPECTS = ['functie', 'unit', 'level', 'year', 'leerweg'] as const
export type SpreadAspect = (typeof SPREAD_ASPECTS)[number]

/** How the deelnemers of a groep differ from each other. */
export interface Spread {
  /** Aspects with at least one known value, most frequent value first. */
  aspects: { aspect: SpreadAspect; values: { value: string; count: number }[] }[]
  /** Aspects that should differ in this groep, are known of enough people, and are the same for all (V9). */
  lacks: SpreadAspect[]
}

/** Fewer people than this may well be alike by chance. */
const ENOUGH = 3

/**
 * The spread in the groep of a gesprek; null in an anonymous one, where people must not be told apart.
 * @param wanted aspects in which its people should differ
 */
export function spreadOf(
  state: RondeState,
  gesprek: Gesprek,
  wanted: readonly SpreadAspect[],
): Spread | null {
  if (anonymousPart(state, gesprek) === 'all') return null
  const abouts = gesprek.deelnemers.flatMap((id) => state.people.get(id)?.about ?? [])
  const aspects = SPREAD_ASPECTS.flatMap((aspect) => {
    const values = counted(abouts.map((about) => wordOf(about, aspect)).filter((word) => word !== ''))
    return values.length === 0 ? [] : [{ aspect, values }]
  })
  const alike = aspects.filter(({ values: [first, ...others] }) => {
    const count = first?.count ?? 0
    return others.length === 0 && count >= ENOUGH && count * 2 >= gesprek.deelnemers.length
  })
  return { aspects, lacks: alike.map(({ aspect }) => aspect).filter((aspect) => wanted.includes(aspect)) }
}

const wordOf = (about: About, aspect: SpreadAspect): string => String(about[aspect] ?? '')

/** Counts values regardless of case and spaces: "Zorg" and "zorg" are the same. */
function counted(words: readonly string[]): { value: string; count: number }[] {
  const found = new Map<string, { value: string; count: number }>()
  for (const word of words) {
    const key = word.toLowerCase().replace(/\s+/g, ' ')
    const { value, count } = found.get(key) ?? { value: word, count: 0 }
    found.set(key, { value, count: count + 1 })
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}
