import { AFSLUITING, type Groep, type Thema } from '../leidraad.ts'
import type { Gesprek, RondeState } from './state.ts'

/** The groep that holds a gesprek. */
export function groepOf(state: RondeState, gesprek: Gesprek): Groep | undefined {
  return state.groepen.get(gesprek.groepId)
}

/** A thema of this gesprek's own groep, or the closing one. */
export function themaIn(state: RondeState, gesprek: Gesprek, themaId: string): Thema | undefined {
  if (themaId === AFSLUITING) return state.afsluiting
  return groepOf(state, gesprek)?.themas.find((thema) => thema.id === themaId)
}

/** The thema that comes after what was on the table: the first never opened, then the closing one, then none. */
export function nextThema(state: RondeState, gesprek: Gesprek): string | null {
  const themas = groepOf(state, gesprek)?.themas ?? []
  const next = themas.find((thema) => !state.runs.has(`${gesprek.id}/${thema.id}`))
  if (next !== undefined) return next.id
  return state.runs.has(`${gesprek.id}/${AFSLUITING}`) ? null : AFSLUITING
}
