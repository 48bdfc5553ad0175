import { isUnlisted } from './anonymous.ts'
import type { RondePhase } from './events.ts'
import { hasVerslaggever } from './role.ts'
import type { Gesprek, RondeState } from './state.ts'

/** What the next phase rests on and is not there yet. */
export const MISSING_KINDS = ['no-verslaggever', 'not-planned', 'no-deelnemers', 'not-held'] as const
export type MissingKind = (typeof MISSING_KINDS)[number]

export interface Missing {
  kind: MissingKind
  /** The gesprekken that lack it; empty when it is not about a gesprek. */
  gesprekIds: string[]
}

/** What is missing for a phase, in the order in which people arrange it (V1.i). */
export function missingFor(state: RondeState, phase: RondePhase): Missing[] {
  const gesprekken = [...state.gesprekken.values()].filter(({ groepId }) => !state.omitted.has(groepId))
  const lacking = (kind: MissingKind, lacks: (gesprek: Gesprek) => boolean): Missing[] => {
    const gesprekIds = gesprekken.filter(lacks).map(({ id }) => id)
    return gesprekIds.length === 0 ? [] : [{ kind, gesprekIds }]
  }
  switch (phase) {
    case 'gesprekken':
      return [
        ...(hasVerslaggever(state) ? [] : [{ kind: 'no-verslaggever' as const, gesprekIds: [] }]),
        ...lacking('not-planned', ({ start, status }) => start === null && status === 'gepland'),
        ...lacking(
          'no-deelnemers',
          (gesprek) => gesprek.deelnemers.length === 0 && !isUnlisted(state, gesprek),
        ),
      ]
    case 'verslagen':
      return lacking('not-held', ({ status }) => status !== 'klaar')
    default:
      return []
  }
}
