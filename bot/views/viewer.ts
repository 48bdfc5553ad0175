import { rolesIn } from '../domain/rights.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'

/** What one person may see of one ronde, in the few questions that views ask (spec X1). */
export interface Viewer {
  who: PersonWho
  /** Gespreksleider or verslaggever: the words themselves, with names. */
  words: boolean
  /** Also opdrachtgever: how far it is, never single answers or notes. */
  progress: boolean
  /** The gesprekken this person takes part in. */
  own: ReadonlySet<string>
  /** What this person is called in anonymous thema's of gesprekken that go on; only the door can say (spec G15). */
  pseudonyms: ReadonlySet<string>
}

/** @returns null for who has no role in the ronde, and so sees nothing of it */
export function viewerOf(
  state: RondeState,
  who: PersonWho,
  pseudonyms: ReadonlySet<string> = new Set(),
): Viewer | null {
  const roles = rolesIn(state, who)
  if (roles.length === 0) return null
  const words = roles.includes('gespreksleider') || roles.includes('verslaggever')
  const own = new Set(state.people.get(who.oid)?.deelnemerIn ?? [])
  return { who, words, progress: words || roles.includes('opdrachtgever'), own, pseudonyms }
}

/** Whether this gesprek, its groep and how far it is are shown to this person. */
export function seesGesprek(viewer: Viewer, gesprek: Gesprek): boolean {
  return viewer.progress || viewer.own.has(gesprek.id)
}
