import { namedIn } from '../../domain/people.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { leadersOf } from '../../domain/ronde/leaders.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Act } from '../../domain/stream.ts'
import type { Erasure } from '../../domain/tenant/erasure.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import type { ErasureLine, KnownPerson, PersonWhere } from '../../protocol/privacy.ts'

/** What a ronde holds about a person, in counts and without words (X3.c); null when nothing. */
export function whereIn(
  state: RondeState,
  id: string,
): { name: string; line: PersonWhere['rondes'][number] } | null {
  const person = state.people.get(id)
  const gesprekken = [...state.gesprekken.values()]
  const proposed = gesprekken.map((gesprek) => gesprek.proposed.get(id)).find((name) => name !== undefined)
  const antwoorden = [...state.antwoorden.values()].filter(({ personId }) => personId === id)
  if (person === undefined && proposed === undefined && antwoorden.length === 0) return null
  const notities = [...state.notities.values()]
  const leaders = leadersOf(state)
  const spoken = notities.filter(
    ({ marks: { speaker } }) => speaker && 'personId' in speaker && speaker.personId === id,
  )
  const groepen = gesprekken.filter((gesprek) => gesprek.deelnemers.includes(id))
  return {
    name: person?.name ?? proposed ?? '',
    line: {
      ronde: { id: state.id, title: state.title },
      school: state.school,
      phase: state.phase,
      roles: [...(person?.roles ?? [])],
      groepen: groepen.flatMap((gesprek) => groepOf(state, gesprek)?.kort ?? []),
      counts: {
        antwoorden: antwoorden.length,
        genoemd: spoken.length,
        genoteerd: notities.filter(({ by }) => by === id).length,
      },
      onlyGespreksleider: leaders.length === 1 && leaders[0]?.id === id,
    },
  }
}

/** Everyone with a name in these rondes, sorted by name. */
export class KnownPeopleList {
  readonly #people = new Map<string, KnownPerson>()

  add(state: RondeState): void {
    const names = new Map([...state.people.values()].map(({ id, name }) => [id, name]))
    for (const { proposed } of state.gesprekken.values())
      for (const [id, name] of proposed) names.set(id, name)
    for (const [id, name] of names) {
      if (name === '') continue
      const rondes = (this.#people.get(id)?.rondes ?? 0) + 1
      this.#people.set(id, { id, name, rondes })
    }
  }

  /** Adds people who are in no ronde. */
  addOthers(names: ReadonlyMap<string, string>): void {
    for (const [id, name] of names) {
      if (name !== '' && !this.#people.has(id)) this.#people.set(id, { id, name, rondes: 0 })
    }
  }

  get all(): KnownPerson[] {
    return [...this.#people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  }
}

/** The names of people who requested data or an erasure, by id. */
export function askersIn(acts: readonly Act<TenantEvent>[]): Map<string, string> {
  return new Map(acts.flatMap(namedIn))
}

export function erasureLine({ id, at, by, byName, doneAt, counts }: Erasure): ErasureLine {
  return { id, at, by: { id: by, name: byName }, doneAt, counts: counts === null ? null : { ...counts } }
}
