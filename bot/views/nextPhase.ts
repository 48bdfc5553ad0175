import { mayRead } from '../domain/reading.ts'
import { missingFor } from '../domain/ronde/missing.ts'
import { isOpenPhase, phaseAfter } from '../domain/ronde/phase.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { NextPhaseView } from '../protocol/view.ts'
import type { Viewer } from './viewer.ts'

/** The next phase with what is missing for it, for those who see how far the ronde is (V1.i). */
export function viewNextPhase(state: RondeState, { who }: Viewer): NextPhaseView | null {
  const phase = phaseAfter(state.phase)
  if (phase === null || !mayRead.progress.allows(who, state)) return null
  const missing = missingFor(state, phase).map(({ kind, gesprekIds }) => ({
    kind,
    gesprekIds: [...gesprekIds],
  }))
  return { phase, open: isOpenPhase(phase), missing }
}
