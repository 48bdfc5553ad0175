import type { Change } from '../change.ts'
import { AFSLUITING, type Groep, type Hoofdthema, type Thema } from '../leidraad.ts'
import { nothingOfPeople } from '../privacy.ts'
import { addGesprek, type GesprekSlice } from './gesprek.ts'
import { groepFields } from './leidraadFields.ts'
import { all, one, type RondeEventDefinitions } from './touch.ts'

export interface GroepEvents {
  'groep.added': { v: 1; groep: Groep; gesprekId: string }
  'groep.changed': { v: 1; groepId: string; titel: string; kort: string; kaarten: boolean }
  'groep.omitted': { v: 1; groepId: string; omitted: boolean }
}

/** The groepen of a ronde, with the leidraad that they follow. */
export interface GroepSlice {
  hoofdthemas: Hoofdthema[]
  afsluiting: Thema
  readonly groepen: Map<string, Groep>
  /** Groepen that take no part, by id. */
  readonly omitted: Map<string, true>
}

export const noGroepen = (): GroepSlice => ({
  hoofdthemas: [],
  afsluiting: { id: AFSLUITING, nummer: 0, titel: '', hoofdthema: '', minuten: 10, vragen: [] },
  groepen: new Map(),
  omitted: new Map(),
})

export const groepEvents: RondeEventDefinitions<GroepSlice & GesprekSlice, GroepEvents> = {
  'groep.added': {
    fold(state, event, _context, change) {
      change.set(state.groepen, event.groep.id, event.groep)
      addGesprek(state, event.gesprekId, event.groep.id, change)
    },
    touched: (event) => [
      one('groep', event.groep.id),
      one('gesprek', event.gesprekId),
      one('verslag', event.gesprekId),
      all('ronde'),
    ],
    privacy: { ...nothingOfPeople, fields: { groep: groepFields, gesprekId: 'plain' } },
  },
  'groep.changed': {
    fold(state, { groepId, titel, kort, kaarten }, _context, change) {
      editGroep(state, groepId, { titel, kort, kaarten }, change)
    },
    touched: (event) => [one('groep', event.groepId)],
    privacy: { ...nothingOfPeople, fields: { groepId: 'plain', titel: 'words', kort: 'words' } },
  },
  'groep.omitted': {
    fold(state, event, _context, change) {
      if (event.omitted) change.set(state.omitted, event.groepId, true)
      else change.remove(state.omitted, event.groepId)
    },
    touched: (event) => [one('groep', event.groepId), all('ronde')],
    privacy: { ...nothingOfPeople, fields: { groepId: 'plain' } },
  },
}

export function editGroep(state: GroepSlice, id: string, fields: Partial<Groep>, change: Change): void {
  const groep = state.groepen.get(id)
  if (groep !== undefined) change.set(state.groepen, id, { ...groep, ...fields })
}

/** The groep that holds a gesprek. */
export function groepOf(state: GroepSlice, { groepId }: { readonly groepId: string }): Groep | undefined {
  return state.groepen.get(groepId)
}
