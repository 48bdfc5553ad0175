import type { GesprekView, GroepView } from '../../../bot/protocol/view.ts'

/** Below this many deelnemers the app warns that anonymous is not really anonymous (G15.f). */
const enough = 4

/** Whether too few deelnemers are listed to be anonymous. False for an empty list, since the number is unknown then. */
export function isFew({ deelnemers }: GesprekView): boolean {
  return deelnemers.length > 0 && deelnemers.length < enough
}

/** How many thema's of a groep are anonymous, the afsluiting included. */
export function anonymousPart({ themas, anonymousThemas }: GroepView): 'all' | 'some' | 'none' {
  if (anonymousThemas.length === 0) return 'none'
  return anonymousThemas.length > themas.length ? 'all' : 'some'
}
