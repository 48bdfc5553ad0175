import { accessEnded } from '../domain/rights.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'

/** Why this person finds nothing here. Only who had a part in the ronde reads that it is over (spec V8). */
export function notHere(state: RondeState, who: PersonWho): AppError {
  const had = state.tenantId === who.tid && state.people.has(who.oid)
  return new AppError(had && accessEnded(state, who) ? 'guest-ended' : 'not-found')
}
