import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import type { PersonRef } from '../protocol/view.ts'

export function nameOf(state: RondeState, personId: string): string {
  return state.people.get(personId)?.name ?? ''
}

export function personRef(state: RondeState, gesprek: Gesprek | undefined, personId: string): PersonRef {
  return { id: personId, name: state.people.get(personId)?.name ?? gesprek?.proposed.get(personId) ?? '' }
}
