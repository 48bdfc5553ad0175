import { isPersonId } from '../personId.ts'
import type { Gesprek, RondeState } from './state.ts'

/**
 * Ids of the people whose presence in the chat confirms a link (G1.k): the person who linked it. A link that the app
 * completed after a crash names no person; then everyone who may link it counts. Other roles do not count, because a
 * gespreksleider can grant them to anyone.
 */
export function whoConfirms(state: RondeState, { linkedBy }: Gesprek): readonly string[] {
  const mayLink = [...state.people.values()]
    .filter(({ roles }) => roles.includes('gespreksleider') || roles.includes('verslaggever'))
    .map(({ id }) => id)
  if (linkedBy === null || !isPersonId(linkedBy)) return mayLink
  return mayLink.filter((id) => id === linkedBy)
}
