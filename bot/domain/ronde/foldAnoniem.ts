import type { Folds } from './fold.ts'
import { groepThemaKey } from './state.ts'

/** The last word about a thema counts: what is said of a whole groep takes back what was said of its thema's apart. */
export const foldAnoniem: Pick<Folds, 'anoniem.set'> = {
  'anoniem.set'(state, { groepId, themaId, anonymous }, _moment, change) {
    const apart = new Map(state.anonymousThemas)
    if (groepId !== null && themaId !== null) apart.set(groepThemaKey(groepId, themaId), anonymous)
    else {
      if (groepId === null) change.put(state, 'anonymous', anonymous)
      for (const groep of [...state.groepen.values()]) {
        if (groepId !== null && groep.id !== groepId) continue
        change.set(state.groepen, groep.id, { ...groep, anoniem: anonymous })
        for (const thema of apart.keys())
          if (thema.startsWith(groepThemaKey(groep.id, ''))) apart.delete(thema)
      }
    }
    change.put(state, 'anonymousThemas', apart)
  },
}
