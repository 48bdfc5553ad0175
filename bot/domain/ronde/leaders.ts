import { isPublished } from './phase.ts'
import type { Person, RondeState } from './state.ts'

/** Who leads this ronde now: a guest no longer does once it is published (spec V3, V8). */
export function leadersOf(state: RondeState): Person[] {
  return isPublished(state.phase) ? lastingLeadersOf(state) : leading(state)
}

/** Who leads it and goes on doing so when it is published. */
export function lastingLeadersOf(state: RondeState): Person[] {
  return leading(state).filter((person) => !person.guest)
}

function leading(state: RondeState): Person[] {
  return [...state.people.values()].filter(({ roles }) => roles.includes('gespreksleider'))
}
