import { isPublished } from './phase.ts'
import type { Person, RondeState } from './state.ts'

/** The current gespreksleiders; guests do not lead after publication (V3, V8.b). */
export function leadersOf(state: RondeState): Person[] {
  return isPublished(state.phase) ? lastingLeadersOf(state) : leading(state)
}

/** The gespreksleiders who still lead after publication. */
export function lastingLeadersOf(state: RondeState): Person[] {
  return leading(state).filter((person) => !person.guest)
}

function leading(state: RondeState): Person[] {
  return [...state.people.values()].filter(({ roles }) => roles.includes('gespreksleider'))
}
