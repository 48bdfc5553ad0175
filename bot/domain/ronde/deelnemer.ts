import { type AntwoordSlice, answerKey, putAntwoord } from './antwoord.ts'
import { editGesprek, type GesprekSlice } from './gesprek.ts'
import type { GroepSlice } from './groep.ts'
import type { PersonSlice } from './role.ts'
import { editRun, runKey, type ThemaSlice, withOrWithout } from './thema.ts'
import { all, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'

export interface DeelnemerEvents {
  'deelnemer.markedHeard': { v: 1; gesprekId: string; themaId: string; personId: string; heard: boolean }
  /** Someone who is not on the list answered (G4). */
  'deelnemer.proposed': { v: 1; gesprekId: string; personId: string; name: string }
  'deelnemer.accepted': { v: 1; gesprekId: string; personId: string }
  'deelnemer.described': {
    v: 1
    personId: string
    functie: string
    unit: string
    level: number | null
    year: number | null
    leerweg: 'bol' | 'bbl' | null
  }
}

type Slices = GesprekSlice & ThemaSlice & AntwoordSlice & GroepSlice & PersonSlice

export const deelnemerEvents: RondeEventDefinitions<Slices, DeelnemerEvents> = {
  'deelnemer.markedHeard': {
    fold(state, event, _context, change) {
      const run = state.runs.get(runKey(event.gesprekId, event.themaId))
      if (run === undefined) return
      editRun(state, event, { heard: withOrWithout(run.heard, event.personId, event.heard) }, change)
    },
    touched: (event) => [wordsOnly('run', runKey(event.gesprekId, event.themaId))],
    privacy: {
      fields: { gesprekId: 'plain', themaId: 'plain', personId: 'person' },
      about: 'personId',
      onErasure: 'drop-words',
      afterRetention: 'drop-words',
      audited: null,
      exported: null,
    },
  },
  'deelnemer.proposed': {
    fold(state, { gesprekId, personId, name }, _context, change) {
      const gesprek = state.gesprekken.get(gesprekId)
      if (gesprek === undefined) return
      editGesprek(state, gesprekId, { proposed: new Map(gesprek.proposed).set(personId, name) }, change)
    },
    touched: (event) => [wordsOnly('gesprek', event.gesprekId)],
    privacy: {
      fields: { gesprekId: 'plain', personId: 'person', name: { nameOf: 'personId' } },
      about: 'personId',
      onErasure: 'drop-words',
      afterRetention: 'drop-words',
      accepted: () => null,
      audited: ({ personId, gesprekId }) => ({ what: 'deelnemer.proposed', about: personId, gesprekId }),
      exported: null,
    },
  },
  'deelnemer.accepted': {
    /** The antwoorden that were kept apart count from here on (G4); the role itself is a `role.granted`. */
    fold(state, { gesprekId, personId }, _context, change) {
      const gesprek = state.gesprekken.get(gesprekId)
      if (gesprek === undefined) return
      const proposed = new Map(gesprek.proposed)
      proposed.delete(personId)
      editGesprek(state, gesprekId, { proposed }, change)
      for (const vraagId of vragenOf(state, gesprek.groepId)) {
        const id = state.answerOf.get(answerKey(gesprekId, vraagId, personId, false))
        const antwoord = id === undefined ? undefined : state.antwoorden.get(id)
        if (antwoord?.status !== 'onbevestigd') continue
        putAntwoord(state, { ...antwoord, status: 'geldig' }, change)
      }
    },
    touched: (event) => [
      ...[one('gesprek', event.gesprekId), all('antwoord'), all('run'), all('ronde')],
      wordsOnly('verslag', event.gesprekId),
    ],
    privacy: {
      fields: { gesprekId: 'plain', personId: 'person' },
      about: 'personId',
      onErasure: 'drop-words',
      // This event is next to the role event, which keeps the person's name, so it would reveal the author of earlier antwoorden.
      afterRetention: 'drop',
      accepted: true,
      audited: ({ personId, gesprekId }) => ({ what: 'deelnemer.accepted', about: personId, gesprekId }),
      exported: null,
    },
  },
  'deelnemer.described': {
    fold(state, { personId, functie, unit, level, year, leerweg }, _context, change) {
      const person = state.people.get(personId)
      if (person === undefined) return
      change.set(state.people, personId, { ...person, about: { functie, unit, level, year, leerweg } })
    },
    touched: ({ personId }) => [
      wordsOnly('person', personId),
      one('me', personId),
      wordsOnly('gesprek', '*'),
    ],
    privacy: {
      fields: { personId: 'person', functie: 'words', unit: 'words' },
      about: 'personId',
      onErasure: 'drop',
      afterRetention: 'keep',
      audited: ({ personId }) => ({ what: 'deelnemer.described', about: personId }),
      exported: ({ functie, unit, level, year, leerweg }) => ({
        ...{ part: 'facts', functie, unit, level, year, leerweg },
      }),
    },
  },
}

function vragenOf(state: GroepSlice, groepId: string): string[] {
  const themas = [...(state.groepen.get(groepId)?.themas ?? []), state.afsluiting]
  return themas.flatMap((thema) => thema.vragen.map((vraag) => vraag.id))
}
