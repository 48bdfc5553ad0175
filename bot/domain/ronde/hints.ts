import type { RondeRole } from '../who.ts'
import type { RondeState } from './state.ts'

/** Something to think about; never a refusal. */
export interface RondeHint {
  kind: 'interest'
  /** A gespreksleider. */
  personId: string
  /** What else this person is in the ronde. */
  also: RondeRole[]
}

/** Roles that give somebody something at stake in what is said. */
const INTERESTS: readonly RondeRole[] = ['opdrachtgever', 'deelnemer']

/**
 * Who leads while having an interest: somebody without one leads more safely (spec V3). Whether a gespreksleider
 * manages a deelnemer stands in no ronde, so nothing is said about that here.
 */
export function hintsFor(state: RondeState): RondeHint[] {
  return [...state.people.values()].flatMap((person): RondeHint[] => {
    const also = INTERESTS.filter((role) => person.roles.includes(role))
    const leads = person.roles.includes('gespreksleider')
    return leads && also.length > 0 ? [{ kind: 'interest', personId: person.id, also }] : []
  })
}
