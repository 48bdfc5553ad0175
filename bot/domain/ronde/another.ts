import { isEarly } from './early.ts'
import { linkableIn } from './linkable.ts'
import type { Gesprek, RondeState } from './state.ts'

const MINUTE = 60_000
/** A meeting that ended by mistake, or by a lost connection, restarts within this time. */
const RESTART_MS = 10 * MINUTE
/** A break within one gesprek is shorter than this; a series meets again after a day at the earliest. */
const BREAK_MS = 4 * 60 * MINUTE
const NEAR_MS = 30 * MINUTE

/**
 * Whether a meeting that starts now, in the chat of a gesprek that has ended, is most likely another meeting. All
 * occurrences of a series share one chat (G1.g), while a restarted meeting reopens its gesprek (G2). Teams does not report
 * which occurrence it is, so time and plan decide.
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
