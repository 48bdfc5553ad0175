import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'

const input = z.strictObject({ activityId: z.string().min(1).max(500) })

/** Remembers which message asks which gesprek this is, so that it can say so once that is known (spec G1). */
export default chatAction({
  name: 'chat.askPost',
  input,
  may: theAppItself(),
  decide: ({ state, input: { activityId } }) =>
    state.question === activityId ? happens() : happens({ type: 'chat.askPosted', v: 1, activityId }),
})
