import { spreadOfOwnGroep, spreadWanted } from '../content/spread.ts'
import { spreadOf } from '../domain/ronde/spread.ts'
import type { Gesprek, Person, RondeState } from '../domain/ronde/state.ts'
import type { AboutView, SpreadView } from '../protocol/view.ts'

/** What a deelnemer does and where (V9.a). */
export function viewAbout(person: Person | undefined): AboutView | null {
  if (person === undefined || person.about === null) return null
  const { functie, unit, level, year, leerweg } = person.about
  return { functie, unit, level, year, leerweg }
}

/** How the deelnemers of a gesprek differ (V9.d); null when that must not be shown. */
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
