import type { LinkChoice } from '../../cards/index.ts'
import { linkableIn } from '../../domain/ronde/linkable.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'

/**
 * Gesprekken of a tenant that have no chat yet and can still be held (spec G1).
 * @param people only those that one of these may link; null for all, where nobody can say who is there
 */
export async function linkChoices(
  context: TeamsContext,
  tenantId: string,
  people: readonly string[] | null,
): Promise<LinkChoice[]> {
  if (tenantId === '') return []
  const { runner } = context
  const rondes = await runner.read(tenantStreamName(tenantId), ({ rondes, rondesOf }) =>
    people === null
      ? [...rondes.keys()]
      : [...new Set(people.flatMap((person) => rondesOf.get(person) ?? []))],
  )
  const found: { title: string; choices: LinkChoice[] }[] = []
  for (const rondeId of rondes) {
    const ronde = await runner.read(rondeStreamName(rondeId), (state) => ({
      title: state.title,
      choices: people === null || people.some((person) => mayLink(state, person)) ? choicesIn(state) : [],
    }))
    if (ronde.choices.length > 0) found.push(ronde)
  }
  // The groepen of two rondes carry the same names.
  if (found.length <= 1) return found.flatMap(({ choices }) => choices)
  return found.flatMap(({ title, choices }) =>
    choices.map((choice) => ({
      ...choice,
      groep: { ...choice.groep, title: `${choice.groep.title} (${title})` },
    })),
  )
}

function choicesIn(state: RondeState): LinkChoice[] {
  return linkableIn(state).map(({ gesprek, groep }) => ({
    gesprekId: gesprek.id,
    groep: { number: groep.nummer, title: groep.titel },
    plannedAt: gesprek.start === null ? null : Date.parse(gesprek.start),
  }))
}

function mayLink(state: RondeState, personId: string): boolean {
  const roles = state.people.get(personId)?.roles ?? []
  return roles.includes('gespreksleider') || roles.includes('verslaggever')
}
