import type { Change } from './change.ts'

/** An act as the journal keeps it: one decision of one person, and what happened through it. */
export interface Act<E> {
  requestId: string
  action: string
  /** See `actorOf`. */
  by: string
  /** Epoch milliseconds. */
  at: number
  events: E[]
}

/** How one kind of stream is folded: a ronde, a Teams chat, a tenant's directory. */
export interface StreamKind<S, E> {
  prefix: string
  empty(): S
  /** @throws UnknownEvent */
  /** Makes a state that was read back from a snapshot share again what states share. */
  revive?(state: S): S
  fold(state: S, event: E, moment: { at: number; by: string }, change: Change): void
}

/** An event that this release does not know: written by a newer one. Its stream must not be served until an update. */
export class UnknownEvent extends Error {
  constructor(type: string, version: unknown) {
    super(`unknown event ${type} v${String(version)}`)
    this.name = 'UnknownEvent'
  }
}
