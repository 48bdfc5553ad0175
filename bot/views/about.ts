import { spreadOfOwnGroep, spreadWanted } from '../content/spread.ts'
import { spreadOf } from '../domain/ronde/spread.ts'
import type { Gesprek, Person, RondeState } from '../domain/ronde/state.ts'
import type { AboutView, SpreadView } from '../protocol/view.ts'

/** What somebody does and where, for the one it is about and for who leads or notes. */
export function viewAbout(person: Person | undefined): AboutView | null {
  if (person === undefined || person.about === null) return null
  const { functie, unit, level, year, leerweg } = person.about
  return { functie, unit, level, year, leerweg }
}

/** Whether the groep of this gesprek is mixed (spec V9). */
export function viewSpread(state: RondeState, gesprek: Gesprek): SpreadView | null {
  const spread = spreadOf(state, gesprek, spreadWanted[gesprek.groepId] ?? spreadOfOwnGroep)
  if (spread === null) return null
  return {
    aspects: spread.aspects.map(({ aspect, values }) => ({
      aspect,
      values: values.map(({ value, count }) => ({ value, count })),
    })),
    lacks: [...spread.lacks],
  }
}
