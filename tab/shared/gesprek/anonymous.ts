import type { GesprekView, GroepView } from '../../../bot/protocol/view.ts'

/** With fewer deelnemers anonymous is not really anonymous (spec G15). */
const enough = 4

/** Whether so few are listed that anonymous would not be so; where nobody is, nobody knows. */
export function isFew({ deelnemers }: GesprekView): boolean {
  return deelnemers.length > 0 && deelnemers.length < enough
}

/** How much of a groep is anonymous, the closing vragen too. */
export function anonymousPart({ themas, anonymousThemas }: GroepView): 'all' | 'some' | 'none' {
  if (anonymousThemas.length === 0) return 'none'
  return anonymousThemas.length > themas.length ? 'all' : 'some'
}
