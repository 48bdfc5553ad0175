import type { Change } from './change.ts'
import type { EventContext } from './eventContext.ts'
import type { EventPrivacy } from './privacy.ts'

/** A stored act: one decision of one person or of the app, and its events. */
export interface Act<E> {
  requestId: string
  action: string
  /** Who acted; see `actorOf`. */
  by: string
  /** Epoch milliseconds. */
  at: number
  /**
   * Hash of the action's input, by which the same request id with another input is refused (G5.t). Absent when the input was
   * derived from state, and after a redaction: it could confirm a guess of the words.
   */
  inputHash?: string
  /** Empty when the request changed nothing; the act then only makes a repeat recognisable. */
  events: E[]
}

/** Applies one event to the state in place, and records the undo in `change`. */
export type Fold<S, E> = (state: S, event: E, context: EventContext, change: Change) => void

/** All that the method says about one event type. */
export interface EventDefinition<S, E> {
  /** Highest version of this event type that this release reads, with all lower ones; 1 when left out. */
  version?: E extends { v: infer V } ? V : never
  fold: Fold<S, E>
  /** Covers the fields of every version. */
  privacy: EventPrivacy<E>
}

/** A definition for every event type of a noun; one that is missing does not compile. */
export type EventDefinitions<S, Events> = { readonly [T in keyof Events]: EventDefinition<S, Events[T]> }

/** Every event type of `Events` as one union, with its name. */
export type EventOf<Events> = { [T in keyof Events]: { type: T } & Events[T] }[keyof Events]

/** How one kind of stream is folded: ronde, Teams chat or tenant. */
export interface StreamKind<S, E> {
  /** Prefix of the names of these streams. */
  prefix: string
  empty(): S
  /** Replaces parts of a state from a snapshot by the objects that all states share. */
  revive?(state: S): S
  /** Changes the state in place and records the undo in `change`. @throws UnknownEvent */
  fold(state: S, event: E, context: EventContext, change: Change): void
}

/**
 * The definition of an event.
 * @throws UnknownEvent for a type or version that this release does not know
 */
export function definitionOf<D extends object>(
  definitions: D,
  { type, v }: { type: string; v?: unknown },
): D[keyof D] {
  if (!Object.hasOwn(definitions, type)) throw new UnknownEvent(type, v)
  const definition = definitions[type as keyof D]
  const { version = 1 } = definition as { version?: number }
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1 || v > version) throw new UnknownEvent(type, v)
  return definition
}

/**
 * The fold of a stream, from its definitions.
 * @throws UnknownEvent for a type or version that this release does not know
 */
export function foldOf<S, Events>(
  definitions: EventDefinitions<S, Events>,
): StreamKind<S, EventOf<Events>>['fold'] {
  return (state, event, context, change) => {
    const { fold } = definitionOf(definitions, event as { type: string; v?: unknown })
    // That definition and event belong together cannot be followed through an index.
    ;(fold as Fold<S, typeof event>)(state, event, context, change)
  }
}

/** An event of a newer release. Its stream is not served until this instance is updated (X1.q). */
export class UnknownEvent extends Error {
  constructor(type: string, version: unknown) {
    super(`unknown event ${type} v${String(version)}`)
    this.name = 'UnknownEvent'
  }
}
