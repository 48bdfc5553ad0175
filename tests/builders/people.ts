import { createHash } from 'node:crypto'
import type { PersonWho } from '../../bot/domain/who.ts'

export const TENANT = '11111111-2222-4333-8444-555555555555'
export const OTHER_TENANT = '99999999-2222-4333-8444-555555555555'

/** A fixed GUID for someone in a test, by a label that says who it is. */
export function personIdOf(label: string): string {
  const hash = createHash('sha256').update(label).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

const person = (label: string, name: string, appRoles: PersonWho['appRoles'] = []): PersonWho => ({
  kind: 'person',
  tid: TENANT,
  oid: personIdOf(label),
  name,
  appRoles,
})

export const marleen = person('marleen', 'Marleen Hoekstra', ['Ronde.Maken'])
export const bram = person('bram', 'Bram Schouten')
export const nadia = person('nadia', 'Nadia Bouzid')
export const deelnemers = [
  person('joke', 'Joke Vermeulen'),
  person('wouter', 'Wouter de Groot'),
  person('fatma', 'Fatma Yıldız'),
  person('pieter', 'Pieter-Jan Kuipers'),
  person('samira', 'Samira El Idrissi'),
] as const
export const joke = deelnemers[0]
export const wouter = deelnemers[1]
/** A colleague of the same school without any role. */
export const sanne = person('sanne', 'Sanne Willems')
/** Administers the app for the school, and has a part in no ronde. */
export const karin = person('karin', 'Karin Smit', ['Beheerder'])
/** Leads for another school, and is a guest in this one. */
export const guest: PersonWho = { ...person('gast', 'Gast van elders'), guest: true }
/** The same person id in another school. */
export const outsider: PersonWho = { ...joke, tid: OTHER_TENANT }
