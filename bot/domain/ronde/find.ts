import { AFSLUITING, type Thema } from '../leidraad.ts'
import type { Gesprek } from './gesprek.ts'
import { type GroepSlice, groepOf } from './groep.ts'
import { runKey, type ThemaSlice } from './thema.ts'

export { groepOf } from './groep.ts'

/** A thema of this gesprek's own groep, or the closing one. */
export function themaIn(state: GroepSlice, gesprek: Gesprek, themaId: string): Thema | undefined {
  if (themaId === AFSLUITING) return state.afsluiting
  return groepOf(state, gesprek)?.themas.find((thema) => thema.id === themaId)
}

/** The next thema: the first one never opened, then the closing one, then null. */
export function nextThema(state: GroepSlice & ThemaSlice, gesprek: Gesprek): string | null {
  const themas = groepOf(state, gesprek)?.themas ?? []
  const next = themas.find((thema) => !state.runs.has(runKey(gesprek.id, thema.id)))
  if (next !== undefined) return next.id
  return state.runs.has(runKey(gesprek.id, AFSLUITING)) ? null : AFSLUITING
}
