import type { PersonWho } from '../../bot/domain/who.ts'

export const TENANT = '11111111-2222-4333-8444-555555555555'
export const OTHER_TENANT = '99999999-2222-4333-8444-555555555555'

const person = (oid: string, name: string, appRoles: PersonWho['appRoles'] = []): PersonWho => ({
  kind: 'person',
  tid: TENANT,
  oid,
  name,
  appRoles,
})

export const marleen = person('oid-marleen', 'Marleen Hoekstra', ['Ronde.Maken'])
export const bram = person('oid-bram', 'Bram Schouten')
export const nadia = person('oid-nadia', 'Nadia Bouzid')
export const deelnemers = [
  person('oid-joke', 'Joke Vermeulen'),
  person('oid-wouter', 'Wouter de Groot'),
  person('oid-fatma', 'Fatma Yıldız'),
  person('oid-pieter', 'Pieter-Jan Kuipers'),
  person('oid-samira', 'Samira El Idrissi'),
] as const
export const joke = deelnemers[0]
export const wouter = deelnemers[1]
/** A colleague of the same school without any role. */
export const sanne = person('oid-sanne', 'Sanne Willems')
/** Administers the app for the school, and has a part in no ronde. */
export const karin = person('oid-karin', 'Karin Smit', ['Beheerder'])
/** Leads for another school, and is a guest in this one. */
export const guest: PersonWho = { ...person('oid-gast', 'Gast van elders'), guest: true }
/** The same person id in another school. */
export const outsider: PersonWho = { ...joke, tid: OTHER_TENANT }
