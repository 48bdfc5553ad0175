import { rolesIn } from '../domain/rights.ts'
import { hintsFor } from '../domain/ronde/hints.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { RondeHintView } from '../protocol/view.ts'
import { personRef } from './gesprek.ts'
import type { Viewer } from './viewer.ts'

/** Hints for who can do something about them: the gespreksleider and the opdrachtgever. */
export function viewHints(state: RondeState, viewer: Viewer): RondeHintView[] {
  const roles = rolesIn(state, viewer.who)
  if (!roles.includes('gespreksleider') && !roles.includes('opdrachtgever')) return []
  return hintsFor(state).map(({ kind, personId, also }) => {
    const { id, name } = personRef(state, undefined, personId)
    return { kind, person: { id, name }, also: [...also] }
  })
}
