import type { RondePhase } from './events.ts'

const PUBLISHED: ReadonlySet<RondePhase> = new Set<RondePhase>(['gepubliceerd', 'opvolging', 'afgesloten'])

/** Whether the portret is out: from then on a guest has no access any more (spec V8). */
export const isPublished = (phase: RondePhase): boolean => PUBLISHED.has(phase)
