import type { Change } from '../change.ts'
import { UnknownEvent } from '../stream.ts'
import type { RondeEvent, RondeEvents, RondeEventType } from './events.ts'
import { foldAnoniem } from './foldAnoniem.ts'
import { foldAntwoord } from './foldAntwoord.ts'
import { foldDelivery } from './foldDelivery.ts'
import { foldGesprek } from './foldGesprek.ts'
import { foldLink } from './foldLink.ts'
import { foldNotitie } from './foldNotitie.ts'
import { foldRetention } from './foldRetention.ts'
import { foldRonde } from './foldRonde.ts'
import type { RondeState } from './state.ts'

/** When an event happened (epoch ms) and who did it, as the journal keeps it. */
export interface Moment {
  at: number
  by: string
}

export type Fold<T extends RondeEventType> = (
  state: RondeState,
  event: RondeEvents[T],
  moment: Moment,
  change: Change,
) => void

export type Folds = { [T in RondeEventType]: Fold<T> }

const folds: Folds = {
  ...foldRonde,
  ...foldAnoniem,
  ...foldGesprek,
  ...foldLink,
  ...foldAntwoord,
  ...foldNotitie,
  ...foldDelivery,
  ...foldRetention,
}

/** The version of each event type that this release writes and reads. */
const KNOWN_VERSION = 1

/**
 * Applies one event to the state, in place; the way back goes into `change`.
 * @throws UnknownEvent for a type or version that this release does not know: the stream must not be served then.
 */
export function foldRondeEvent(state: RondeState, event: RondeEvent, moment: Moment, change: Change): void {
  const fold = folds[event.type] as Fold<typeof event.type> | undefined
  if (fold === undefined || event.v !== KNOWN_VERSION)
    throw new UnknownEvent(event.type, event.v)
    // The type says that fold and event belong together, but TypeScript cannot follow that through an index.
  ;(fold as (s: RondeState, e: RondeEvent, m: Moment, c: Change) => void)(state, event, moment, change)
}
