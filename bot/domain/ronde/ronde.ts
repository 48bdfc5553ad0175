import type { StreamKind } from '../stream.ts'
import type { RondeEvent } from './events.ts'
import { foldRondeEvent } from './fold.ts'
import { emptyRonde, type RondeState } from './state.ts'

export const rondeStream: StreamKind<RondeState, RondeEvent> = {
  prefix: 'ronde:',
  empty: emptyRonde,
  fold: foldRondeEvent,
}
