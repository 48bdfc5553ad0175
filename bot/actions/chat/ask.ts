import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'

const input = z.strictObject({})

/** Asks once which gesprek an unlinked meeting is; `ask` in the result tells whether to ask now (G1.b). */
export default chatAction({
  name: 'chat.ask',
  input,
  may: theAppItself(),
  decide: ({ state }) =>
    state.asked || state.claim?.confirmed === true ? happens() : happens({ type: 'chat.asked', v: 1 }),
  result: (events) => ({ ask: events.length > 0 }),
})
