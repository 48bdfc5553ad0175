import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { type Action, happens } from '../action.ts'

const input = z.strictObject({ activityId: z.string().min(1).max(500) })

/** Remembers which message asks which gesprek this is, so that it can say so once that is known (spec G1). */
const askPost: Action<'chat', typeof input> = {
  name: 'chat.askPost',
  kind: 'chat',
  open: false,
  input,
  may: theAppItself(),
  decide: ({ state, input: { activityId } }) =>
    state.question === activityId ? happens() : happens({ type: 'chat.askPosted', v: 1, activityId }),
  result: () => ({}),
}

export default askPost
