import {
  administers,
  either,
  hasVerslag,
  holds,
  holdsAnyRole,
  holdsAppRole,
  type Right,
  takesPart,
} from './rights.ts'
import type { RondeState } from './ronde/state.ts'
import type { Who } from './who.ts'

/** What can be read of a ronde, and by whom (X2.c). Views, API and bot ask here; the tab receives the names it may use. */
export const mayRead = {
  /** That the ronde exists; its title, phase and people who lead it. */
  ronde: holdsAnyRole<void>(),
  /** Every gesprek and how far it is, without what was said. */
  progress: holds<void>('gespreksleider', 'verslaggever', 'opdrachtgever'),
  /** What people said and who said it: answers, notes, the list of people. */
  words: holds<void>('gespreksleider', 'verslaggever'),
  /** Interests of people who lead the ronde (V3.c). */
  hints: holds<void>('gespreksleider', 'opdrachtgever'),
  /** Who is in the Teams chats of the gesprekken. */
  chatMembers: holds<void>('gespreksleider'),
  /** The export of what the ronde holds about one person (X3.b). */
  personExport: holds<void>('gespreksleider'),
  /** The whole ronde as a file, to keep it elsewhere (X3.s). A Beheerder reads no words, so not a Beheerder. */
  wholeRonde: holds<void>('gespreksleider'),
  /** Who did what with personal data in the ronde. */
  audit: either(holds<void>('gespreksleider'), administers()),
} satisfies Record<string, Right<RondeState>>

export type RondeReading = keyof typeof mayRead

/** One gesprek: its planning, deelnemers, groep and how far it is. */
export const mayReadGesprek: Right<RondeState, { gesprekId: string }> = either(
  holds('gespreksleider', 'verslaggever', 'opdrachtgever'),
  takesPart(),
)

/**
 * The text of a verslag: those who write it, and the groep once it was sent to them (R2.d). The opdrachtgever, meelezers
 * and other groepen never read it (R1.h).
 */
export const mayReadVerslag: Right<RondeState, { gesprekId: string }> = either(
  holds('gespreksleider', 'verslaggever'),
  hasVerslag(),
)

/** What can be read of a whole school. */
export const mayReadOfSchool = {
  /** Rondes, people, erasures and the audit of the school; never what people said (V1.e). */
  beheer: holdsAppRole<void, void>('Beheerder'),
  /** The list of people of the school, to give a role in a ronde or to hand one over (V3.f). */
  people: either(holdsAppRole<void, void>('Ronde.Maken'), holdsAppRole('Beheerder')),
} satisfies Record<string, Right<void>>

export type SchoolReading = keyof typeof mayReadOfSchool

/** What a person mainly does in a gesprek. */
export type GesprekWork = 'lead' | 'note' | 'answer' | 'follow'

/** In order: the first that a person has the right to is the work that asks most of them. */
const rolesInOrder: readonly (readonly [GesprekWork, Right<RondeState, { gesprekId: string }>])[] = [
  ['lead', holds('gespreksleider')],
  ['note', holds('verslaggever')],
  ['answer', takesPart()],
  ['follow', mayReadGesprek],
]

/** @returns null for a person who may not read the gesprek */
export function workIn(state: RondeState, who: Who, gesprekId: string): GesprekWork | null {
  return rolesInOrder.find(([, right]) => right.allows(who, state, { gesprekId }))?.[0] ?? null
}
