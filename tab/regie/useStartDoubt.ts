import type { GesprekView } from '../../bot/protocol/view.ts'
import { serverNow } from '../live/serverClock.ts'
import { useEntities } from '../live/useEntities.ts'
import { startDoubt } from './startDoubt.ts'
import { useTexts } from './useTexts.ts'

/** Says what speaks against starting this gesprek now (G2.j); null when nothing does. */
export function useStartDoubt(gesprek: GesprekView): () => string | null {
  const t = useTexts()
  const gesprekken = useEntities('gesprek')
  const groepen = useEntities('groep')
  return () => {
    const doubt = startDoubt(gesprek, gesprekken.values(), serverNow())
    if (doubt === null) return null
    if ('planned' in doubt)
      return t.regie.startsEarly(t.regie.startsOn(t.format.date(doubt.planned), t.format.time(doubt.planned)))
    const groep = groepen.get(doubt.beside)
    return t.regie.startsBeside(groep === undefined ? '' : t.common.groepTitle(groep.nummer, groep.kort))
  }
}
