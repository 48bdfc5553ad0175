import type { RondePhase } from './events.ts'

const PUBLISHED: ReadonlySet<RondePhase> = new Set<RondePhase>(['gepubliceerd', 'opvolging', 'afgesloten'])

/** Whether the portret is published; from then on a guest has no access (V8.b). */
export const isPublished = (phase: RondePhase): boolean => PUBLISHED.has(phase)
