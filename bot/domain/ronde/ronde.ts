import type { StreamKind } from '../stream.ts'
import type { RondeEvent } from './events.ts'
import { foldRondeEvent } from './fold.ts'
import { shareLeidraadOf } from './shareLeidraad.ts'
import { emptyRonde, type RondeState } from './state.ts'

export const rondeStream: StreamKind<RondeState, RondeEvent> = {
  prefix: 'ronde:',
  empty: emptyRonde,
  revive: shareLeidraadOf,
  fold: foldRondeEvent,
}
