import type { RondePhase } from './events.ts'

const PUBLISHED: ReadonlySet<RondePhase> = new Set<RondePhase>(['gepubliceerd', 'opvolging', 'afgesloten'])

/** Whether the portret is published; from then on a guest has no access (V8.b). */
export const isPublished = (phase: RondePhase): boolean => PUBLISHED.has(phase)

/** The phases in their order (V1.d). */
export const PHASES = [
  'voorbereiding',
  'gesprekken',
  'verslagen',
  'portret',
  'gepubliceerd',
  'opvolging',
  'afgesloten',
] as const satisfies readonly RondePhase[]

/**
 * The phases that `ronde.advance` can move to (V1.i). The later ones are opened by what they need: verslagen, portret,
 * publication and follow-up.
 */
const OPEN: ReadonlySet<RondePhase> = new Set<RondePhase>(['gesprekken'])

export const isOpenPhase = (phase: RondePhase): boolean => OPEN.has(phase)

/** The phase after this one; null after the last. */
export const phaseAfter = (phase: RondePhase): RondePhase | null => PHASES[PHASES.indexOf(phase) + 1] ?? null
