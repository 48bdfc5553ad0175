import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { type Action, happens } from '../action.ts'

const input = z.strictObject({})

/** Asks once which gesprek an unlinked meeting is; `ask` in the result says whether this was the once (spec G1). */
const ask: Action<'chat', typeof input, { ask: boolean }> = {
  name: 'chat.ask',
  kind: 'chat',
  open: false,
  input,
  may: theAppItself(),
  decide: ({ state }) =>
    state.asked || state.claim !== null ? happens() : happens({ type: 'chat.asked', v: 1 }),
  result: (events) => ({ ask: events.length > 0 }),
}

export default ask
