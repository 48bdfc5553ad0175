import type { RondeRole } from '../who.ts'
import type { RondeState } from './state.ts'

/** Advice shown to people; never a refusal. */
export interface RondeHint {
  kind: 'interest'
  /** A gespreksleider. */
  personId: string
  /** What else this person is in the ronde. */
  also: RondeRole[]
}

/** Roles with an interest in what is said. */
const INTERESTS: readonly RondeRole[] = ['opdrachtgever', 'deelnemer']

/**
 * Gespreksleiders who also have an interest in the outcome (V3.c). Whether a gespreksleider manages a deelnemer is not
 * known to the app.
 */
export function hintsFor(state: RondeState): RondeHint[] {
  return [...state.people.values()].flatMap((person): RondeHint[] => {
    const also = INTERESTS.filter((role) => person.roles.includes(role))
    const leads = person.roles.includes('gespreksleider')
    return leads && also.length > 0 ? [{ kind: 'interest', personId: person.id, also }] : []
  })
}
