import { isAnonymous } from './anonymous.ts'
import { type Gesprek, type RondeState, runKey } from './state.ts'

/**
 * Whether acts in this thema are stored without a name: as was promised when it was opened, or as it would be now. A thema
 * that was never on the table can have notes, and correcties of these.
 */
export function isStoredUnnamed(state: RondeState, gesprek: Gesprek, themaId: string): boolean {
  return state.runs.get(runKey(gesprek.id, themaId))?.anonymous ?? isAnonymous(state, gesprek, themaId)
}
