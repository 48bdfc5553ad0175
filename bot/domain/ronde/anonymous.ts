import { AFSLUITING } from '../leidraad.ts'
import { type AnoniemSlice, groepThemaKey } from './anoniem.ts'
import { type Gesprek, sittingNr } from './gesprek.ts'
import { type GroepSlice, groepOf } from './groep.ts'

type Slices = AnoniemSlice & GroepSlice

/** Whether answers to this thema, the closing one included, would be stored without a name if it opened now (G15.a). */
export function isAnonymous(state: Slices, gesprek: Gesprek, themaId: string): boolean {
  const apart = state.anonymousThemas.get(groepThemaKey(gesprek.groepId, themaId))
  return apart ?? groepOf(state, gesprek)?.anoniem ?? false
}

/** The thema's of this gesprek, the closing one last. */
export function themaIdsOf(state: GroepSlice, gesprek: Gesprek): string[] {
  return [...(groepOf(state, gesprek)?.themas ?? []).map((thema) => thema.id), AFSLUITING]
}

/** How much of a gesprek is anonymous. */
export function anonymousPart(state: Slices, gesprek: Gesprek): 'all' | 'some' | 'none' {
  const themaIds = themaIdsOf(state, gesprek)
  const count = themaIds.filter((themaId) => isAnonymous(state, gesprek, themaId)).length
  return count === 0 ? 'none' : count === themaIds.length ? 'all' : 'some'
}

/**
 * Whether a notitie with these thema's may name its speaker: not where people were promised that no name is stored, so
 * not in an anonymous thema, and not in a groep that is anonymous as a whole (G15.p).
 */
export function mayNameSpeaker(state: Slices, gesprek: Gesprek, themaIds: readonly string[]): boolean {
  if (themaIds.some((themaId) => isAnonymous(state, gesprek, themaId))) return false
  return anonymousPart(state, gesprek) !== 'all'
}

/**
 * Whether the groep takes part unlisted: it is anonymous as a whole and has no deelnemers (G15.j). Then everyone of the
 * school in its chat takes part, and who was there is not stored.
 */
export function isUnlisted(state: Slices, gesprek: Gesprek): boolean {
  return gesprek.deelnemers.length === 0 && anonymousPart(state, gesprek) === 'all'
}

/**
 * The sitting of a gesprek, which names the key that makes its pseudonyms: one key while the gesprek runs, and another,
 * short-lived one for what arrives after its end.
 */
export function sittingOf(state: { readonly id: string }, gesprek: Gesprek): string {
  return `${state.id}:${gesprek.id}:${sittingNr(gesprek)}`
}

/** Whether a key belongs to a sitting; the store also holds keys for signed cards. */
export const isSitting = (name: string): boolean => name.startsWith('r-')

/** The ronde of a sitting; null for other keys. */
export function rondeOfSitting(name: string): string | null {
  const [rondeId = '', gesprekId] = name.split(':')
  return gesprekId !== undefined && rondeId.startsWith('r-') ? rondeId : null
}
