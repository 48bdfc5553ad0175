import assert from 'node:assert/strict'
import { chatUser, type DemoPerson, demoPeople } from '../../bot/local/people.ts'

const named = (name: string): DemoPerson =>
  demoPeople.find((person) => person.name === name) ?? assert.fail(`the demo knows no ${name}`)

/** The people of the demo under their names in tests. Their roles are in `bot/local`. */
export const joke = chatUser
export const marleen = named('Marleen Hoekstra')
export const bram = named('Bram Schouten')
export const wouter = named('Wouter de Groot')
export const fatma = named('Fatma Yıldız')
export const nadia = named('Nadia Bouzid')
/** A colleague who has no part in any ronde. */
export const sanne = named('Sanne Willems')
export const ingrid = named('Ingrid Peeters')
/** The Beheerder; has no part in any ronde either. */
export const beheerder = demoPeople.find(({ role }) => role === 'beheerder') ?? assert.fail('no Beheerder')
export const deelnemers = demoPeople.filter(({ role }) => role === 'deelnemer')
