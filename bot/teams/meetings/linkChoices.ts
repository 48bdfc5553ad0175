import type { LinkChoice } from '../../cards/index.ts'
import { linkableIn } from '../../domain/ronde/linkable.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'

/**
 * Gesprekken of a tenant that have no chat yet and can still be held (G1.b).
 * @param people ids of the people in the chat: only gesprekken that one of them may link (X1.m)
 */
export async function linkChoices(
  context: TeamsContext,
  tenantId: string,
  people: readonly string[],
): Promise<LinkChoice[]> {
  if (tenantId === '') return []
  const { runner } = context
  const rondes = await runner.read(tenantStreamName(tenantId), ({ rondesOf }) => [
    ...new Set(people.flatMap((person) => rondesOf.get(person) ?? [])),
  ])
  const found: { title: string; choices: LinkChoice[] }[] = []
  for (const rondeId of rondes) {
    const ronde = await runner.read(rondeStreamName(rondeId), (state) => ({
      title: state.title,
      choices: people.some((person) => mayLink(state, person)) ? choicesIn(state) : [],
    }))
    if (ronde.choices.length > 0) found.push(ronde)
  }
  // Groepen have the same names in every ronde, so add the ronde's title.
  if (found.length <= 1) return found.flatMap(({ choices }) => choices)
  return found.flatMap(({ title, choices }) =>
    choices.map((choice) => ({
      ...choice,
      groep: { ...choice.groep, title: `${choice.groep.title} (${title})` },
    })),
  )
}

/** Whether any gesprek of a tenant can be linked. */
export async function anyToLink({ runner }: TeamsContext, tenantId: string): Promise<boolean> {
  if (tenantId === '') return false
  const rondes = await runner.read(tenantStreamName(tenantId), (tenant) => [...tenant.rondes.keys()])
  for (const rondeId of rondes) {
    if (await runner.read(rondeStreamName(rondeId), (state) => linkableIn(state).length > 0)) return true
  }
  return false
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
