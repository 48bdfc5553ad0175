import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'
import { id } from '../schemas.ts'

/**
 * Records that a message to the bot is about to be answered; `first` in the result tells whether to answer it. Teams may
 * deliver a message again, also to another instance (G5.z).
 */
export default chatAction({
  name: 'chat.answer',
  input: z.strictObject({ activityId: id }),
  may: theAppItself(),
  decide: ({ state, input: { activityId } }) =>
    state.answered.includes(activityId) ? happens() : happens({ type: 'chat.answered', v: 1, activityId }),
  result: (events) => ({ first: events.length > 0 }),
})
