import { dayOf, daysBetween, workingDaysAfter } from '../../bot/domain/workingDays.ts'
import type { GesprekView, VerslagView } from '../../bot/protocol/view.ts'

/** Calendar days that the groep has to correct (R2.b). */
export const CORRECTION_DAYS = 7

/** The four parts of the strip: laying out, checking, at the groep, settled. */
export type Phase = 0 | 1 | 2 | 3

export function phaseOf({ status }: Pick<VerslagView, 'status'>): Phase {
  if (status === 'werkdocument') return 0
  if (status === 'nakijken') return 1
  return status === 'vastgesteld' ? 3 : 2
}

/** How many working days it is late; 0 when it is on time, or was handed in already (R1.c). @param now epoch ms */
export function workingDaysLate({ verslag: { wantedBy, submittedAt } }: GesprekView, now: number): number {
  if (wantedBy === null) return 0
  return workingDaysAfter(wantedBy, dayOf(submittedAt ?? now), [])
}

/** How many working days after the gesprek it was handed in. */
export function workingDaysTaken({ endedAt, verslag: { submittedAt } }: GesprekView): number {
  if (endedAt === null || submittedAt === null) return 0
  return workingDaysAfter(dayOf(endedAt), dayOf(submittedAt), [])
}

/** Whole days left to correct; 0 on the last day. @param now epoch ms */
export const daysLeft = (until: string, now: number): number => Math.max(0, daysBetween(dayOf(now), until))

/** How far the present part is, 0 to 1. */
export function progressOf(verslag: VerslagView, discussed: readonly string[], now: number): number {
  const { status, checkedThemas, sent, closed } = verslag
  if (status === 'werkdocument' || status === 'vastgesteld') return 1
  if (status === 'nakijken') {
    return discussed.length === 0
      ? 0
      : checkedThemas.filter((id) => discussed.includes(id)).length / discussed.length
  }
  if (closed) return 1
  if (sent === null || status === 'versturen') return 0
  const all = Math.max(1, daysBetween(dayOf(sent.at), sent.until))
  return Math.min(1, 1 - daysLeft(sent.until, now) / all)
}
