import { accessEnded } from '../domain/rights.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'

/**
 * The refusal for a ronde that this person may not read; people who had a role in it read that their access ended
 * (V8.b). Of a deleted ronde no roles are left, so anyone of the school reads that it was deleted (X3.r).
 */
export function notFound(state: RondeState, who: PersonWho): AppError {
  if (state.deleted !== null && state.tenantId === who.tid) return new AppError('ronde-deleted')
  const had = state.tenantId === who.tid && state.people.has(who.oid)
  return new AppError(had && accessEnded(state, who) ? 'guest-ended' : 'not-found')
}
