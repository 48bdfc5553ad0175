import { useMemo } from 'react'
import type { PersonRef, RondeRole } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'
import { useTexts } from './useTexts.ts'

/** One role, in one gesprek when it is that of deelnemer, and who holds it. */
export interface RoleHolders {
  key: string
  role: RondeRole
  gesprekId: string | null
  name: string
  people: PersonRef[]
}

const whole: readonly RondeRole[] = ['gespreksleider', 'verslaggever', 'opdrachtgever', 'meelezer']

/** Who does what in this ronde, as far as this person may know. */
export function useRoleHolders(): RoleHolders[] {
  const people = useEntities('person')
  const groepen = useEntities('groep')
  const gesprekken = useEntities('gesprek')
  const t = useTexts()
  return useMemo(() => {
    const byName = (a: PersonRef, b: PersonRef) => a.name.localeCompare(b.name)
    // Who sees no list of people knows by name who leads the own gesprek and who notes there.
    const named = (role: RondeRole): PersonRef[] => {
      const names = [...gesprekken.values()].flatMap((gesprek) =>
        role === 'gespreksleider'
          ? gesprek.gespreksleiders
          : role === 'verslaggever'
            ? gesprek.verslaggevers
            : [],
      )
      return [...new Set(names)].map((name) => ({ id: name, name }))
    }
    const holding = (role: RondeRole): PersonRef[] =>
      people.size === 0 ? named(role) : [...people.values()].filter((person) => person.roles.includes(role))
    const roles = whole.map((role) => ({
      key: role,
      role,
      gesprekId: null,
      name: t.method.roles[role],
      people: holding(role).sort(byName),
    }))
    const deelnemers = [...groepen.values()]
      .filter((groep) => !groep.omitted)
      .sort((a, b) => a.nummer - b.nummer)
      .map((groep) => ({
        key: groep.gesprekId,
        role: 'deelnemer' as const,
        gesprekId: groep.gesprekId,
        name: t.ronde.deelnemersOf(groep.kort),
        people: [...(gesprekken.get(groep.gesprekId)?.deelnemers ?? [])].sort(byName),
      }))
    return [...roles, ...deelnemers]
  }, [people, groepen, gesprekken, t])
}
