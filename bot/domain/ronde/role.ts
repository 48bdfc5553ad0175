import type { RondeRole, Who } from '../who.ts'
import { editGesprek, type GesprekSlice } from './gesprek.ts'
import { all, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'

export interface RoleEvents {
  'role.granted': { v: 1; personId: string; name: string; role: RondeRole; gesprekId: string | null }
  'role.revoked': { v: 1; personId: string; role: RondeRole; gesprekId: string | null }
  'guest.marked': { v: 1; personId: string; guest: boolean }
  /** The name by which this person signs in. */
  'person.nameRecorded': { v: 1; personId: string; name: string }
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly RondeRole[]
  /** Gesprekken in which this person is deelnemer. */
  readonly deelnemerIn: readonly string[]
  /** Has an account of another school: the access ends at publication (V8). */
  readonly guest: boolean
  /** How often the name was changed. */
  readonly renamed: number
  /** Null while nothing is known. */
  readonly about: About | null
}

/** What a person does and where (V9); empty or null means unknown. */
export interface About {
  readonly functie: string
  readonly unit: string
  readonly level: number | null
  readonly year: number | null
  readonly leerweg: 'bol' | 'bbl' | null
}

export const nothingKnown: About = { functie: '', unit: '', level: null, year: null, leerweg: null }

export interface PersonSlice {
  readonly people: Map<string, Person>
}

export const noPeople = (): PersonSlice => ({ people: new Map() })

/** Names that a person can be given in one ronde; later ones are not taken, because an erasure must find them all (X3.w). */
const RENAMES_MAX = 20

/** Whether someone takes the notes of this ronde. */
export const hasVerslaggever = ({ people }: PersonSlice): boolean =>
  [...people.values()].some(({ roles }) => roles.includes('verslaggever'))

/** The name with which a role is granted. @param name as the caller gives it */
export const nameFor = (person: Person | undefined, name: string): string =>
  person !== undefined && person.renamed >= RENAMES_MAX ? person.name : name

interface RoleEvent {
  personId: string
  role: RondeRole
  gesprekId: string | null
}

/**
 * The names of leaders stand with every gesprek, and the ronde shows hints about who holds which roles. A speaker's new
 * name reaches the notities with the next whole view.
 */
const touched = ({ personId }: RoleEvent) => [
  ...[one('person', personId), one('me', personId), all('gesprek'), all('verslag'), all('ronde')],
  { rightsOf: personId },
]

/** That there was a deelnemer stays, without a name, so that counts stay. Other roles go: no one without a name leads. */
const onErasure = ({ role }: RoleEvent) => (role === 'deelnemer' ? 'drop-words' : 'drop')

export const roleEvents: RondeEventDefinitions<PersonSlice & GesprekSlice, RoleEvents> = {
  'role.granted': {
    fold(state, { personId, name, role, gesprekId }, _context, change) {
      const person = state.people.get(personId) ?? newPerson(personId, name)
      const roles = person.roles.includes(role) ? person.roles : [...person.roles, role]
      const deelnemerIn =
        gesprekId === null || person.deelnemerIn.includes(gesprekId)
          ? person.deelnemerIn
          : [...person.deelnemerIn, gesprekId]
      const renamed = person.renamed + Number(person.name !== name)
      change.set(state.people, personId, { ...person, name, renamed, roles, deelnemerIn })
      const gesprek = gesprekId === null ? undefined : state.gesprekken.get(gesprekId)
      if (gesprek === undefined || gesprek.deelnemers.includes(personId)) return
      editGesprek(state, gesprek.id, { deelnemers: [...gesprek.deelnemers, personId] }, change)
    },
    touched,
    privacy: {
      fields: { personId: 'person', name: { nameOf: 'personId' }, gesprekId: 'plain' },
      about: 'personId',
      onErasure,
      afterRetention: 'keep',
      audited: ({ role, personId, gesprekId }) => ({
        ...{ what: 'role.granted', role, about: personId, gesprekId },
      }),
      exported: ({ role, gesprekId, name }) => ({ part: 'role', held: true, role, gesprekId, name }),
    },
  },
  'role.revoked': {
    fold(state, { personId, role, gesprekId }, _context, change) {
      const person = state.people.get(personId)
      if (person === undefined) return
      const deelnemerIn = person.deelnemerIn.filter((id) => id !== gesprekId)
      const keepsRole = role === 'deelnemer' && deelnemerIn.length > 0
      const roles = keepsRole ? person.roles : person.roles.filter((held) => held !== role)
      change.set(state.people, person.id, { ...person, roles, deelnemerIn })
      const gesprek = gesprekId === null ? undefined : state.gesprekken.get(gesprekId)
      if (gesprek === undefined) return
      const deelnemers = gesprek.deelnemers.filter((id) => id !== person.id)
      editGesprek(state, gesprek.id, { deelnemers }, change)
    },
    touched,
    privacy: {
      fields: { personId: 'person', gesprekId: 'plain' },
      about: 'personId',
      onErasure,
      afterRetention: 'keep',
      audited: ({ role, personId, gesprekId }) => ({
        ...{ what: 'role.revoked', role, about: personId, gesprekId },
      }),
      exported: ({ role, gesprekId }) => ({ part: 'role', held: false, role, gesprekId, name: '' }),
    },
  },
  'guest.marked': {
    fold(state, { personId, guest }, _context, change) {
      const person = state.people.get(personId)
      if (person !== undefined) change.set(state.people, personId, { ...person, guest })
    },
    touched: ({ personId }) => [wordsOnly('person', personId), { rightsOf: personId }],
    privacy: {
      fields: { personId: 'person' },
      about: 'personId',
      onErasure: 'drop',
      afterRetention: 'keep',
      audited: ({ personId, guest }) => ({
        what: guest ? 'guest.marked' : 'guest.unmarked',
        about: personId,
      }),
      exported: null,
    },
  },
  'person.nameRecorded': {
    fold(state, { personId, name }, _context, change) {
      const person = state.people.get(personId)
      if (person === undefined) return
      change.set(state.people, personId, { ...person, name, renamed: person.renamed + 1 })
    },
    touched: ({ personId }) => [
      ...[one('person', personId), one('me', personId), all('gesprek')],
      ...[all('verslag'), all('paragraph'), all('correctie'), all('opmerking')],
    ],
    privacy: {
      fields: { personId: 'person', name: { nameOf: 'personId' } },
      about: 'personId',
      onErasure: 'drop',
      afterRetention: 'keep',
      audited: ({ personId }) => ({ what: 'person.nameRecorded', about: personId }),
      exported: null,
    },
  },
}

/**
 * The name to keep for a person who is given a role: of oneself the one of the sign-in, of a known person the known one.
 * Only of a new person the caller says it; it is corrected when that person signs in (V3.i).
 */
export function nameToKeep(state: PersonSlice, who: Who, personId: string, given: string): string {
  if (who.kind === 'person' && who.oid === personId) return who.name
  return state.people.get(personId)?.name || given
}

function newPerson(id: string, name: string): Person {
  return { id, name, roles: [], deelnemerIn: [], guest: false, renamed: 0, about: null }
}
