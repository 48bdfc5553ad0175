import type { EventDefinition } from '../stream.ts'

/** The kinds of entities that a reader of a ronde sees. */
export type TouchedKind =
  | 'ronde'
  | 'me'
  | 'groep'
  | 'person'
  | 'gesprek'
  | 'run'
  | 'antwoord'
  | 'notitie'
  | 'verslag'
  | 'paragraph'
  | 'correctie'
  | 'opmerking'

/** An entity that may look different after an event; id `*` is every one of its kind. */
export interface TouchedEntity {
  kind: TouchedKind
  id: string
  /** Only for readers who see words: to others even a message without news would tell that something was written. */
  wordsOnly?: true
}

export type Touch =
  | TouchedEntity
  /** The rights of this person changed, so the whole view of that person may be another one. */
  | { rightsOf: string }
  /** This gesprek ended: from now on no one can tell whose its anonymous answers are (G15). */
  | { ended: string }
  /** What readers were sent before may have been redacted: everyone gets a whole new view. */
  | { everyone: true }

export const ALL = '*'

export const one = (kind: TouchedKind, id: string): TouchedEntity => ({ kind, id })
export const all = (kind: TouchedKind): TouchedEntity => ({ kind, id: ALL })
export const wordsOnly = (kind: TouchedKind, id: string): TouchedEntity => ({ kind, id, wordsOnly: true })

export interface RondeEventDefinition<S, E> extends EventDefinition<S, E> {
  /** What may look different to readers; drives the change stream. */
  touched(event: E): readonly Touch[]
}

/** Fold, touched entities and privacy of every event type of a noun; one that is missing does not compile. */
export type RondeEventDefinitions<S, Events> = {
  readonly [T in keyof Events]: RondeEventDefinition<S, Events[T]>
}
