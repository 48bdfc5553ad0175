import type { Gesprek, RondeState } from './state.ts'

/** A meeting that starts earlier than this before its plan counts as a test call until a person starts it (G2), ms. */
const EARLY_MS = 30 * 60_000

/** Whether a start now would be well before the plan. */
export function isEarly(gesprek: Gesprek, now: number): boolean {
  return gesprek.start !== null && now < Date.parse(gesprek.start) - EARLY_MS
}

/** Whether another gesprek of the ronde is going on; its leaders are the same (G2.j). */
export function runsBeside(state: RondeState, gesprek: Gesprek): boolean {
  return [...state.gesprekken.values()].some(({ id, status }) => id !== gesprek.id && status === 'bezig')
}
