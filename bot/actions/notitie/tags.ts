import type { RondeEvent } from '../../domain/ronde/events.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import type { Gesprek, Notitie, RondeState } from '../../domain/ronde/state.ts'

/** Whether all are thema's of the gesprek's own groep. */
export function allThemasOf(state: RondeState, gesprek: Gesprek, tags: readonly string[]): boolean {
  return tags.every((themaId) => themaIn(state, gesprek, themaId) !== undefined)
}

/** Whether this person takes part in the gesprek, or leads or notes the ronde, and so can be its speaker. */
export function isPresent(state: RondeState, gesprek: Gesprek, personId: string): boolean {
  if (gesprek.deelnemers.includes(personId) || gesprek.proposed.has(personId)) return true
  const roles = state.people.get(personId)?.roles ?? []
  return roles.includes('gespreksleider') || roles.includes('verslaggever')
}

/** Takes the speaker off a notitie. */
export function withoutSpeaker({ id: notitieId, text, marks }: Notitie): RondeEvent {
  const { speaker: _, ...rest } = marks
  return { type: 'notitie.edited', v: 1, notitieId, text, marks: rest }
}
