import type { CardTexts } from '../content/index.ts'
import { ANONYMOUS_MIN } from '../domain/thresholds.ts'

export interface GroepSize {
  readonly deelnemerCount: number
  /** Nobody is listed in this groep, so the number of people is unknown (G15.j). */
  readonly unlisted?: boolean
}

/** The warning that comes with every mention of anonymity: with few people it is not really anonymous (G15.f). */
export function fewPeople({ deelnemerCount, unlisted }: GroepSize, texts: CardTexts): string[] {
  if (unlisted) return [texts.thema.fewPeopleUnlisted]
  return deelnemerCount < ANONYMOUS_MIN ? [texts.thema.fewPeople] : []
}
