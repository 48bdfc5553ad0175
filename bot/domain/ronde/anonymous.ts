import { AFSLUITING } from '../leidraad.ts'
import { type AnoniemSlice, groepThemaKey } from './anoniem.ts'
import type { Gesprek } from './gesprek.ts'
import { type GroepSlice, groepOf } from './groep.ts'

type Slices = AnoniemSlice & GroepSlice

/** Whether answers to this thema (the closing one too) would be kept without a name if it were opened now (spec G15). */
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
 * Whether this groep takes part without anybody being listed: it is anonymous as a whole and no deelnemers are named.
 * Then everybody of the school in its chat takes part, and not even who was there is kept (spec G15).
 */
export function isUnlisted(state: Slices, gesprek: Gesprek): boolean {
  return gesprek.deelnemers.length === 0 && anonymousPart(state, gesprek) === 'all'
}

/**
 * The sitting of a gesprek that a pseudonym holds for. It names the key that pseudonyms are made with: one for as long
 * as the gesprek goes on, and another, short-lived one for what comes after its end.
 */
export function sittingOf(state: { readonly id: string }, gesprek: Gesprek): string {
  const sitting = `${state.id}:${gesprek.id}:${gesprek.sittings}`
  return gesprek.status === 'klaar' ? `${sitting}:na` : sitting
}

/** Whether a key is of a sitting: there are keys for other things too. */
export const isSitting = (name: string): boolean => name.startsWith('r-')

/** The ronde of a sitting; null for the name of a key that is kept for something else. */
export function rondeOfSitting(name: string): string | null {
  const [rondeId = '', gesprekId] = name.split(':')
  return gesprekId !== undefined && rondeId.startsWith('r-') ? rondeId : null
}
