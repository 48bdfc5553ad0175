import type { Groep } from '../leidraad.ts'
import type { RondePhase } from './events.ts'
import { groepOf } from './find.ts'
import type { Gesprek, RondeState } from './state.ts'

const PHASES: ReadonlySet<RondePhase> = new Set<RondePhase>([
  'voorbereiding',
  'gesprekken',
  'verslagen',
  'portret',
])

/** Gesprekken without a chat that can still be held, with their groep (G1.b). */
export function linkableIn(state: RondeState): { gesprek: Gesprek; groep: Groep }[] {
  if (!PHASES.has(state.phase)) return []
  return [...state.gesprekken.values()].flatMap((gesprek) => {
    const groep = groepOf(state, gesprek)
    const open = gesprek.chatId === null && gesprek.status !== 'klaar'
    return open && groep !== undefined && !state.omitted.has(groep.id) ? [{ gesprek, groep }] : []
  })
}

/** Sorts by distance of the plan to now; choices without a plan come last, in the given order. */
export function nearestFirst<T>(
  choices: readonly T[],
  plannedAt: (choice: T) => number | null,
  now: number,
): T[] {
  const distance = (choice: T): number => {
    const at = plannedAt(choice)
    return at === null ? Number.MAX_VALUE : Math.abs(at - now)
  }
  return choices.toSorted((a, b) => distance(a) - distance(b))
}
