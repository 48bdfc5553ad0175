import { addDays, clockAt, isWorkingDay, momentOf, nextWorkingDay, type Vacation } from './workingDays.ts'

/** Hours between which the clock sends and personal cards go, on working days (X10.b). */
export const SENDS_FROM = 8
export const SENDS_UNTIL = 18

/** Whether these are quiet hours: the clock sends nothing, and no personal card goes out (X10.b). @param at epoch milliseconds */
export function isQuiet(at: number, vacations: readonly Vacation[]): boolean {
  const { day, hour } = clockAt(at)
  return hour < SENDS_FROM || hour >= SENDS_UNTIL || !isWorkingDay(day, vacations)
}

/** The first moment from now on at which may be sent, in epoch milliseconds; now itself outside quiet hours. */
export function nextSendAt(at: number, vacations: readonly Vacation[]): number {
  if (!isQuiet(at, vacations)) return at
  const { day, hour } = clockAt(at)
  const from = hour >= SENDS_UNTIL ? addDays(day, 1) : day
  return momentOf(nextWorkingDay(from, vacations), SENDS_FROM)
}
