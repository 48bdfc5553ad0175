import { mayRead, mayReadGesprek } from '../domain/reading.ts'
import type { Right } from '../domain/rights.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { EntityKind } from '../protocol/view.ts'

/** What an action may be about, as far as rights look at it. */
export interface Subject {
  personId: string
  gesprekId: string
}

/** Actions that people can call on a ronde, with who may. */
export type ActionRights = ReadonlyMap<string, Right<RondeState, Subject>>

/** What a view depends on beside the state and the person. */
export interface ViewOptions {
  /** The reader's pseudonyms in anonymous thema's of gesprekken that are under way; only the door knows them (G15.d). */
  pseudonyms?: ReadonlySet<string>
  /** Kinds of entities to show; all when left out. */
  kinds?: ReadonlySet<EntityKind>
  /** Actions of which `me` tells whether this person may call them. */
  actions?: ActionRights
}

/** One person who reads one ronde: the reading rights that views need again and again, decided once. */
export interface Viewer {
  who: PersonWho
  /** `mayRead.words` */
  words: boolean
  /** `mayRead.hints` */
  hints: boolean
  /** Gesprekken in which this person is deelnemer. */
  own: ReadonlySet<string>
  pseudonyms: ReadonlySet<string>
  actions: ActionRights
}

const none: ReadonlySet<string> = new Set()
const noActions: ActionRights = new Map()

/** @returns null for a person who may not read the ronde at all */
export function viewerOf(state: RondeState, who: PersonWho, options: ViewOptions = {}): Viewer | null {
  if (!mayRead.ronde.allows(who, state)) return null
  const { pseudonyms = none, actions = noActions } = options
  return {
    who,
    words: mayRead.words.allows(who, state),
    hints: mayRead.hints.allows(who, state),
    own: new Set(state.people.get(who.oid)?.deelnemerIn ?? []),
    pseudonyms,
    actions,
  }
}

/** Whether this person may read this gesprek, its groep and how far it is. */
export function seesGesprek(state: RondeState, viewer: Viewer, gesprek: Gesprek): boolean {
  return mayReadGesprek.allows(viewer.who, state, { gesprekId: gesprek.id })
}
