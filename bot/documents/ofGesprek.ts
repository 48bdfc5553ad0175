import { documentTexts } from '../content/index.ts'
import { groepOf } from '../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import { type Day, dayOf } from '../domain/workingDays.ts'
import { dateText } from './dateText.ts'

/** The moment of the gesprek: its start, or else its plan; null without either. */
const heldAt = ({ startedAt, start }: Pick<Gesprek, 'startedAt' | 'start'>): number | null =>
  startedAt ?? (start === null ? null : Date.parse(start))

/** The day of the gesprek, for a file name; null without a start or a plan. */
export function dayOfGesprek(gesprek: Pick<Gesprek, 'startedAt' | 'start'>): Day | null {
  const at = heldAt(gesprek)
  return at === null ? null : dayOf(at)
}

/** The lines under the title of a document about one gesprek. */
export function subtitleOf(state: RondeState, gesprek: Gesprek): string[] {
  const { title, school, lang } = state
  const t = documentTexts[lang].notes
  const groep = groepOf(state, gesprek)
  const at = heldAt(gesprek)
  const day = at === null ? t.notHeld : dateText(at, lang)
  return [title, school, t.groep(groep?.nummer ?? 0, groep?.titel ?? ''), day]
}
