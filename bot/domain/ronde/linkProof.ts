import { isPersonId } from '../personId.ts'
import type { Gesprek, RondeState } from './state.ts'

/**
 * Ids of the people whose presence in the chat confirms a link (G1.k): who linked it. A link that the app completed after
 * a crash names no one; then everyone who may link it counts. Others with a role do not, because whoever leads a ronde
 * can give anyone a role in it.
 */
export function whoConfirms(state: RondeState, { linkedBy }: Gesprek): readonly string[] {
  const mayLink = [...state.people.values()]
    .filter(({ roles }) => roles.includes('gespreksleider') || roles.includes('verslaggever'))
    .map(({ id }) => id)
  if (linkedBy === null || !isPersonId(linkedBy)) return mayLink
  return mayLink.filter((id) => id === linkedBy)
}
