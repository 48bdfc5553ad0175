import { hintsFor } from '../domain/ronde/hints.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { RondeHintView } from '../protocol/view.ts'
import { personRef } from './personRef.ts'
import type { Viewer } from './viewer.ts'

/** People with an interest in the outcome who lead the ronde as well (V3.c). */
export function viewHints(state: RondeState, viewer: Viewer): RondeHintView[] {
  if (!viewer.hints) return []
  return hintsFor(state).map(({ kind, personId, also }) => {
    const { id, name } = personRef(state, undefined, personId)
    return { kind, person: { id, name }, also: [...also] }
  })
}
