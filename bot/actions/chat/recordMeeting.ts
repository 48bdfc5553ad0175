import { z } from 'zod'
import { isGoing } from '../../domain/chat/going.ts'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'

const input = z.strictObject({ going: z.boolean() })

/** Records that the meeting of a chat starts or ends, for a gesprek that is linked while it is under way (G2.g). */
export default chatAction({
  name: 'chat.recordMeeting',
  input,
  may: theAppItself(),
  decide({ state, input: { going }, now }) {
    if (going) return isGoing(state, now) ? happens() : happens({ type: 'chat.meetingStarted', v: 1 })
    return state.meeting?.going === false ? happens() : happens({ type: 'chat.meetingEnded', v: 1 })
  },
})
