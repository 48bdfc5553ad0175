import { type Correctie, type CorrectieSlice, isHandled } from './correctie.ts'
import type { Verslag } from './verslag.ts'

/** How a deelnemer reacted to the verslag (R2.e). */
export type Reaction = 'nog-niets' | 'akkoord' | 'correctie'

/** The correcties that a deelnemer gave with a name, and did not take back. */
export function correctiesBy(
  { correcties }: CorrectieSlice,
  { gesprekId }: Verslag,
  personId: string,
): Correctie[] {
  return [...correcties.values()].filter(
    (one) => one.gesprekId === gesprekId && one.personId === personId && !one.takenBack,
  )
}

export function reactionOf(state: CorrectieSlice, verslag: Verslag, personId: string): Reaction {
  if (correctiesBy(state, verslag, personId).length > 0) return 'correctie'
  return verslag.agreed.has(personId) ? 'akkoord' : 'nog-niets'
}

/** Deelnemers who have the verslag and did not react. */
export function silentIn(state: CorrectieSlice, verslag: Verslag): string[] {
  return (verslag.sent?.to ?? []).filter((id) => reactionOf(state, verslag, id) === 'nog-niets')
}

/**
 * Whether those who write the verslag may see this correctie. Anonymous correcties are shown together, when every deelnemer
 * reacted or the last day is over: one that appears earlier, beside an akkoord, would reveal its author (R2.g).
 */
export const isRevealed = ({ revealed }: Verslag, { anonymousNr }: Correctie): boolean =>
  anonymousNr <= revealed

/** Correcties about which nothing was done yet, those that are not revealed included (R4.b). */
export function openCorrecties({ correcties }: CorrectieSlice, { gesprekId }: Verslag): Correctie[] {
  return [...correcties.values()].filter(
    (one) => one.gesprekId === gesprekId && !one.takenBack && !isHandled(one),
  )
}
