import type { Change } from './change.ts'

/** A stored act: one decision of one person or of the app, and its events. */
export interface Act<E> {
  requestId: string
  action: string
  /** Who acted; see `actorOf`. */
  by: string
  /** Epoch milliseconds. */
  at: number
  events: E[]
}

/** How one kind of stream is folded: ronde, Teams chat or tenant. */
export interface StreamKind<S, E> {
  /** Prefix of the names of these streams. */
  prefix: string
  empty(): S
  /** Replaces parts of a state from a snapshot by the objects that all states share. */
  revive?(state: S): S
  /** Changes the state in place and records the undo in `change`. @throws UnknownEvent */
  fold(state: S, event: E, moment: { at: number; by: string }, change: Change): void
}

/** An event of a newer release. Its stream is not served until this instance is updated (X1.q). */
export class UnknownEvent extends Error {
  constructor(type: string, version: unknown) {
    super(`unknown event ${type} v${String(version)}`)
    this.name = 'UnknownEvent'
  }
}
