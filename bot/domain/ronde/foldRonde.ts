import type { Change } from '../change.ts'
import type { RondeEvents } from './events.ts'
import type { Folds } from './fold.ts'
import { shareLeidraad } from './shareLeidraad.ts'
import type { Gesprek, Person, RondeState } from './state.ts'

type Nouns =
  | 'ronde.created'
  | 'ronde.changed'
  | 'ronde.advanced'
  | 'groep.added'
  | 'groep.changed'
  | 'groep.omitted'
  | 'role.granted'
  | 'role.revoked'
  | 'guest.marked'
  | 'deelnemer.described'

export const foldRonde: Pick<Folds, Nouns> = {
  'ronde.created'(state, event, moment, change) {
    const shared = shareLeidraad(event)
    change.put(state, 'id', event.rondeId)
    change.put(state, 'tenantId', event.tenantId)
    putAbout(state, event, change)
    change.put(state, 'lang', event.lang)
    change.put(state, 'createdAt', moment.at)
    change.put(state, 'hoofdthemas', shared.hoofdthemas)
    change.put(state, 'afsluiting', shared.afsluiting)
    for (const groep of shared.groepen) change.set(state.groepen, groep.id, groep)
    for (const gesprek of event.gesprekken) addGesprek(state, gesprek.id, gesprek.groepId, change)
  },
  'ronde.changed'(state, event, _moment, change) {
    putAbout(state, event, change)
  },
  'ronde.advanced'(state, event, moment, change) {
    change.put(state, 'phase', event.phase)
    // Closed without ever being published, it keeps its words as long as any ronde that is not published (spec X4).
    const published = event.phase === 'gepubliceerd' || event.phase === 'opvolging'
    if (published && state.publishedAt === null) change.put(state, 'publishedAt', moment.at)
  },
  'groep.added'(state, event, _moment, change) {
    change.set(state.groepen, event.groep.id, event.groep)
    addGesprek(state, event.gesprekId, event.groep.id, change)
  },
  'groep.changed'(state, event, _moment, change) {
    const groep = state.groepen.get(event.groepId)
    if (groep === undefined) return
    const { titel, kort, kaarten } = event
    change.set(state.groepen, groep.id, { ...groep, titel, kort, kaarten })
  },
  'groep.omitted'(state, event, _moment, change) {
    if (event.omitted) change.set(state.omitted, event.groepId, true)
    else change.remove(state.omitted, event.groepId)
  },
  'role.granted'(state, event, _moment, change) {
    const person = state.people.get(event.personId) ?? newPerson(event.personId, event.name)
    const roles = person.roles.includes(event.role) ? person.roles : [...person.roles, event.role]
    const deelnemerIn =
      event.gesprekId === null || person.deelnemerIn.includes(event.gesprekId)
        ? person.deelnemerIn
        : [...person.deelnemerIn, event.gesprekId]
    change.set(state.people, person.id, { ...person, name: event.name, roles, deelnemerIn })
    const gesprek = event.gesprekId === null ? undefined : state.gesprekken.get(event.gesprekId)
    if (gesprek === undefined || gesprek.deelnemers.includes(person.id)) return
    const deelnemers = [...gesprek.deelnemers, person.id]
    change.set(state.gesprekken, gesprek.id, { ...gesprek, deelnemers })
  },
  'role.revoked'(state, event, _moment, change) {
    const person = state.people.get(event.personId)
    if (person === undefined) return
    const deelnemerIn = person.deelnemerIn.filter((id) => id !== event.gesprekId)
    const keepsRole = event.role === 'deelnemer' && deelnemerIn.length > 0
    const roles = keepsRole ? person.roles : person.roles.filter((role) => role !== event.role)
    change.set(state.people, person.id, { ...person, roles, deelnemerIn })
    const gesprek = event.gesprekId === null ? undefined : state.gesprekken.get(event.gesprekId)
    if (gesprek === undefined) return
    const deelnemers = gesprek.deelnemers.filter((id) => id !== person.id)
    change.set(state.gesprekken, gesprek.id, { ...gesprek, deelnemers })
  },
  'guest.marked'(state, event, _moment, change) {
    const person = state.people.get(event.personId)
    if (person !== undefined) change.set(state.people, person.id, { ...person, guest: event.guest })
  },
  'deelnemer.described'(state, event, _moment, change) {
    const person = state.people.get(event.personId)
    if (person === undefined) return
    const { functie, unit, level, year, leerweg } = event
    change.set(state.people, person.id, { ...person, about: { functie, unit, level, year, leerweg } })
  },
}

/** What the ronde is about and what it is for. */
function putAbout(state: RondeState, event: Omit<RondeEvents['ronde.changed'], 'v'>, change: Change): void {
  change.put(state, 'title', event.title)
  change.put(state, 'school', event.school)
  change.put(state, 'scope', event.scope)
  change.put(state, 'reasons', event.reasons)
  change.put(state, 'goals', event.goals)
  change.put(state, 'use', event.use)
  change.put(state, 'period', event.period)
}

function newPerson(id: string, name: string): Person {
  return { id, name, roles: [], deelnemerIn: [], guest: false, about: null }
}

const GESPREK_MINUTES = 90 // spec V4

function addGesprek(state: RondeState, id: string, groepId: string, change: Change): void {
  const gesprek: Gesprek = {
    id,
    groepId,
    start: null,
    minutes: GESPREK_MINUTES,
    room: '',
    status: 'gepland',
    askedEarly: false,
    startedAt: null,
    endedAt: null,
    sittings: 0,
    openThemaId: null,
    chatId: null,
    meetingId: null,
    linkedAt: null,
    former: [],
    askedAgainAt: null,
    missingSignals: [],
    deelnemers: [],
    proposed: new Map(),
  }
  change.set(state.gesprekken, id, gesprek)
}
