import { useMemo } from 'react'
import type { PersonRef, RondeRole } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'
import { useTexts } from './useTexts.ts'

/** One role and its holders; the role of deelnemer is held per gesprek. */
export interface RoleHolders {
  key: string
  role: RondeRole
  /** Holders of this role lead the ronde. */
  leads: boolean
  gesprekId: string | null
  name: string
  people: PersonRef[]
}

/** Roles that are held in the whole ronde, in the order in which they are shown. */
const whole: readonly RondeRole[] = ['gespreksleider', 'verslaggever', 'opdrachtgever', 'meelezer']

/** Who holds which role in this ronde, as far as this person may read it. */
export function useRoleHolders(): RoleHolders[] {
  const people = useEntities('person')
  const groepen = useEntities('groep')
  const gesprekken = useEntities('gesprek')
  const t = useTexts()
  return useMemo(() => {
    const byName = (a: PersonRef, b: PersonRef) => a.name.localeCompare(b.name)
    // Without the list of people, the names that come with the gesprekken are used.
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
      leads: role === 'gespreksleider',
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
        leads: false,
        gesprekId: groep.gesprekId,
        name: t.ronde.deelnemersOf(groep.kort),
        people: [...(gesprekken.get(groep.gesprekId)?.deelnemers ?? [])].sort(byName),
      }))
    return [...roles, ...deelnemers]
  }, [people, groepen, gesprekken, t])
}
