import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { lastingLeadersOf } from '../../domain/ronde/leaders.ts'
import { MISSING_KINDS, missingFor } from '../../domain/ronde/missing.ts'
import { isOpenPhase, isPublished, PHASES } from '../../domain/ronde/phase.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { phase } from '../schemas.ts'

const input = z.strictObject({
  phase,
  /** What the caller read that is missing, and accepts. Anything else that is missing is a refusal (V1.i). */
  despite: z.array(z.enum(MISSING_KINDS)).max(MISSING_KINDS.length).default([]),
})

/**
 * Moves the ronde to a later phase; it never goes back (V1.d). What is missing for that phase must be named in `despite`.
 * At publication the access of guests ends, so a person of the school itself must lead by then (V8.c).
 */
export default rondeAction({
  name: 'ronde.advance',
  input,
  may: holds('gespreksleider'),
  decide({ state, input, who }) {
    const step = PHASES.indexOf(input.phase) - PHASES.indexOf(state.phase)
    if (step === 0) return happens()
    if (step < 0) return refused('only-forward')
    if (isPublished(input.phase)) {
      const isGuest = (personId: string) =>
        who.kind === 'person' && who.guest === true && who.oid === personId
      if (lastingLeadersOf(state).every(({ id }) => isGuest(id))) return refused('only-guests-lead')
    }
    if (!isOpenPhase(input.phase)) return refused('phase-not-open')
    const unnamed = missingFor(state, input.phase).some(({ kind }) => !input.despite.includes(kind))
    if (unnamed) return refused('phase-incomplete')
    return happens({ type: 'ronde.advanced', v: 1, phase: input.phase })
  },
})
