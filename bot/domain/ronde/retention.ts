import type { RondeState } from './state.ts'

/** How long words are kept after publication unless a Beheerder chose otherwise, in months (spec X4). */
export const RETAIN_MONTHS = 6
/** How long after its last gesprek a ronde that is never published keeps them. */
const UNPUBLISHED_MONTHS = 12

/** When the words of this ronde are removed (epoch ms); null when nothing says so yet, or when it was done. */
export function removalAt(state: RondeState): number | null {
  if (state.removedAt !== null) return null
  if (state.publishedAt !== null) return addMonths(state.publishedAt, state.retainMonths)
  const last = lastGesprekAt(state)
  return last === null ? null : addMonths(last, UNPUBLISHED_MONTHS)
}

/** Whether there is something of this ronde to be removed now, or a removal that was begun must be finished. */
export function retentionDue(state: RondeState, now: number): boolean {
  if (state.removedAt !== null) return false
  if (state.removal !== null) return true
  const written = [...state.antwoorden.values(), ...state.notities.values()]
  if (written.length === 0) return false
  // What was written in a ronde without any plan counts from when it was written.
  const last = written.reduce((latest, { at }) => Math.max(latest, at), 0)
  return (removalAt(state) ?? addMonths(last, UNPUBLISHED_MONTHS)) <= now
}

/** From the moment that a removal has begun nothing may be written any more: it would stay. */
export const wordsRemoved = (state: RondeState): boolean => state.removal !== null || state.removedAt !== null

function lastGesprekAt(state: RondeState): number | null {
  const times = [...state.gesprekken.values()].flatMap(({ endedAt, startedAt, start }) => {
    const at = endedAt ?? startedAt ?? (start === null ? null : Date.parse(start))
    return at === null ? [] : [at]
  })
  return times.length === 0 ? null : Math.max(...times)
}

/** The same day so many months on, or the last day of a month that is too short for it. */
export function addMonths(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime()
}
