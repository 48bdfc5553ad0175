import { isUnlisted } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { GroepSize } from '../fewPeople.ts'

/** The number of deelnemers, if known. */
export function sizeOf(state: RondeState, gesprek: Gesprek): Required<GroepSize> {
  return { deelnemerCount: gesprek.deelnemers.length, unlisted: isUnlisted(state, gesprek) }
}
