import { isUnlisted } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { GroepSize } from '../fewPeople.ts'

/** How many take part, as far as anybody knows. */
export function sizeOf(state: RondeState, gesprek: Gesprek): Required<GroepSize> {
  return { deelnemerCount: gesprek.deelnemers.length, unlisted: isUnlisted(state, gesprek) }
}
