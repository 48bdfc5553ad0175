import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'

const input = z.strictObject({ activityId: z.string().min(1).max(500) })

/** Records which message asks which gesprek this is, so that it can be edited to show the answer (G1.e). */
export default chatAction({
  name: 'chat.askPost',
  input,
  may: theAppItself(),
  decide: ({ state, input: { activityId } }) =>
    state.question === activityId ? happens() : happens({ type: 'chat.askPosted', v: 1, activityId }),
})
