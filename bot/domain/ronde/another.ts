import { isEarly } from './early.ts'
import { linkableIn } from './linkable.ts'
import type { Gesprek, RondeState } from './state.ts'

const MINUTE = 60_000
/** Somebody who pressed the wrong button, or lost the connection, is back by then. */
const RESTART_MS = 10 * MINUTE
/** A lunch, or a fire drill, and the same people go on; a series meets again after a day at the earliest. */
const BREAK_MS = 4 * 60 * MINUTE
const NEAR_MS = 30 * MINUTE

/**
 * Whether a meeting that starts now in the chat of a gesprek that has ended is most likely another one: all
 * occurrences of a series share one chat (spec G1), while a restarted meeting reopens its gesprek (spec G2). Teams does
 * not say which occurrence it is, so time and the plan decide; what is asked instead of acted on costs one word.
 */
export function isAnother(state: RondeState, gesprek: Gesprek, now: number): boolean {
  const { start, endedAt } = gesprek
  if (gesprek.status !== 'klaar' || endedAt === null) return false
  if (start !== null && Date.parse(start) > endedAt && !isEarly(gesprek, now)) return false
  const since = now - endedAt
  if (since < RESTART_MS) return false
  return since >= BREAK_MS || anotherIsPlanned(state, now)
}

function anotherIsPlanned(state: RondeState, now: number): boolean {
  return linkableIn(state).some(
    ({ gesprek: { start } }) => start !== null && Math.abs(Date.parse(start) - now) <= NEAR_MS,
  )
}
