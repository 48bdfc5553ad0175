import type { CardTexts } from '../content/index.ts'
import { limits } from './limits.ts'

export interface GroepSize {
  readonly deelnemerCount: number
  /** Nobody is listed in this groep, so nobody knows how many there are (spec G15). */
  readonly unlisted?: boolean
}

/** Said wherever it is said that a thema is anonymous: with few people it is not really so (spec G15). */
export function fewPeople({ deelnemerCount, unlisted }: GroepSize, texts: CardTexts): string[] {
  if (unlisted) return [texts.thema.fewPeopleUnlisted]
  return deelnemerCount < limits.deelnemersForAnonymous ? [texts.thema.fewPeople] : []
}
