import { themaIn } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'

/** Whether all are thema's of the gesprek's own groep: a note of one groep is not tagged to another's thema. */
export function allThemasOf(state: RondeState, gesprek: Gesprek, tags: readonly string[]): boolean {
  return tags.every((themaId) => themaIn(state, gesprek, themaId) !== undefined)
}

/** Whether a named speaker sits in this gesprek, leads it or notes it. */
export function isPresent(state: RondeState, gesprek: Gesprek, personId: string): boolean {
  if (gesprek.deelnemers.includes(personId) || gesprek.proposed.has(personId)) return true
  const roles = state.people.get(personId)?.roles ?? []
  return roles.includes('gespreksleider') || roles.includes('verslaggever')
}
