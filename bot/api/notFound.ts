import { accessEnded } from '../domain/rights.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'

/** The refusal for a ronde that this person may not read; people who had a role in it read that their access ended (V8.b). */
export function notFound(state: RondeState, who: PersonWho): AppError {
  const had = state.tenantId === who.tid && state.people.has(who.oid)
  return new AppError(had && accessEnded(state, who) ? 'guest-ended' : 'not-found')
}
