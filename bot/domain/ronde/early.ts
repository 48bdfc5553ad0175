import type { Gesprek } from './state.ts'

/** A meeting that starts earlier than this before its plan counts as a test call until a person starts it (G2), ms. */
const EARLY_MS = 30 * 60_000

/** Whether a start now would be well before the plan. */
export function isEarly(gesprek: Gesprek, now: number): boolean {
  return gesprek.start !== null && now < Date.parse(gesprek.start) - EARLY_MS
}
