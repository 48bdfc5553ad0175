import { foldOf, type StreamKind } from '../stream.ts'
import { type RondeEvent, type RondeEvents, rondeEvents } from './events.ts'
import { shareLeidraadOf } from './shareLeidraad.ts'
import { emptyRonde, type RondeState } from './state.ts'

export const rondeStream: StreamKind<RondeState, RondeEvent> = {
  prefix: 'ronde:',
  empty: emptyRonde,
  revive: shareLeidraadOf,
  fold: foldOf<RondeState, RondeEvents>(rondeEvents),
}
