import { nothingOfPeople } from '../privacy.ts'
import { editGroep, type GroepSlice } from './groep.ts'
import { ALL, all, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'

export interface AnoniemEvents {
  /** For one thema of a groep, for a whole groep, or for every groep of the ronde, also those added later. */
  'anoniem.set': { v: 1; groepId: string | null; themaId: string | null; anonymous: boolean }
}

export interface AnoniemSlice {
  /** What a groep that is added starts with, whatever the leidraad says (G15). */
  anonymous: boolean
  /** Thema's that differ from their groep, by `groepThemaKey`. */
  anonymousThemas: ReadonlyMap<string, boolean>
}

export const nothingAnonymous = (): AnoniemSlice => ({ anonymous: false, anonymousThemas: new Map() })

export const groepThemaKey = (groepId: string, themaId: string): string => `${groepId}/${themaId}`

export const anoniemEvents: RondeEventDefinitions<AnoniemSlice & GroepSlice, AnoniemEvents> = {
  'anoniem.set': {
    /** The last setting wins: one for a whole groep undoes those for its thema's. */
    fold(state, { groepId, themaId, anonymous }, _context, change) {
      const themas = new Map(state.anonymousThemas)
      if (groepId !== null && themaId !== null) themas.set(groepThemaKey(groepId, themaId), anonymous)
      else {
        if (groepId === null) change.put(state, 'anonymous', anonymous)
        const groepIds = groepId === null ? [...state.groepen.keys()] : [groepId]
        for (const id of groepIds) {
          editGroep(state, id, { anoniem: anonymous }, change)
          for (const key of themas.keys()) if (key.startsWith(groepThemaKey(id, ''))) themas.delete(key)
        }
      }
      change.put(state, 'anonymousThemas', themas)
    },
    // Whether a groep is mixed is shown only while its answers have names.
    touched: (event) => [one('groep', event.groepId ?? ALL), wordsOnly('gesprek', ALL), all('ronde')],
    privacy: { ...nothingOfPeople, fields: { groepId: 'plain', themaId: 'plain' } },
  },
}
